// Runs in the page beside the official renderer: shows cards, reads their errors, presses their buttons.
'use strict';

const rig = (() => {
  const configs = {};
  const styles = {};
  const backgrounds = { light: '#f5f5f5', dark: '#1f1f1f' };
  const papers = { light: '#ffffff', dark: '#292929' };
  const inks = { light: '#616161', dark: '#adadad' };

  const escape = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

  // The part of Markdown that Teams shows in cards: bold, italic, links, lists and lines.
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const inline = line => escape(line)
      // An escaped mark is itself, and no mark.
      .replace(/\\([\\`*_{}[\]()#+\-.!~|>])/g, (_, mark) => `&#${mark.charCodeAt(0)};`)
      .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
      .replace(/(^|\W)[_*]([^_*]+)[_*](?=\W|$)/g, '$1<i>$2</i>')
      .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '<a href="$2">$1</a>');
    const html = [];
    let list = null;
    for (const line of text.split(/\r?\n/)) {
      const [, bullet, item] = /^\s*([-*]|\d+\.)\s+(.*)$/.exec(line) ?? [];
      const kind = bullet && (/\d/.test(bullet) ? 'ol' : 'ul');
      if (kind !== list) {
        if (list) html.push(`</${list}>`);
        if (kind) html.push(`<${kind}>`);
        list = kind ?? null;
      }
      html.push(kind ? `<li>${inline(item)}</li>` : line ? `<p>${inline(line)}</p>` : '');
    }
    if (list) html.push(`</${list}>`);
    result.outputHtml = html.join('');
    result.didProcess = true;
  };

  // Teams shows an element with a target width only on cards of that width; the official renderer does not know the property.
  const widths = ['veryNarrow', 'narrow', 'standard', 'wide'];
  const fits = (target, width) => {
    const [, bound, name] = /^(?:(atLeast|atMost):)?(\w+)$/.exec(target);
    const [here, wanted] = [width <= 164 ? 0 : width <= 360 ? 1 : width < 768 ? 2 : 3, widths.indexOf(name)];
    return bound === 'atLeast' ? here >= wanted : bound === 'atMost' ? here <= wanted : here === wanted;
  };
  const atWidth = (node, width) => Array.isArray(node)
    ? node.filter(n => !n?.targetWidth || fits(n.targetWidth, width)).map(n => atWidth(n, width))
    : node && typeof node === 'object' ? Object.fromEntries(Object.entries(node).map(([k, v]) => [k, atWidth(v, width)])) : node;

  const parse = (json, theme) => {
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(configs[theme]);
    card.parse(JSON.parse(json), context);
    return { card, context };
  };

  const show = (cards, theme, width) => {
    const columns = Math.max(1, Math.min(cards.length, Math.floor(2000 / (width + 24))));
    document.body.style.cssText = 'margin:0';
    document.body.innerHTML = `<style>${styles[theme]}</style><div id="sheet" style="display:inline-block;padding:16px;background:${backgrounds[theme]};column-gap:24px;`
      + `column-count:${columns};width:${columns * width + (columns - 1) * 24}px;font-family:'Segoe UI',sans-serif"></div>`;
    const sheet = document.getElementById('sheet');
    for (const [name, json] of cards) {
      const box = document.createElement('div');
      box.style.cssText = 'break-inside:avoid;margin-bottom:20px';
      if (name) {
        box.innerHTML = `<div style="font-size:13px;margin-bottom:6px;color:${inks[theme]}">${escape(name)}</div>`;
      }
      const frame = document.createElement('div');
      frame.className = 'rig-card';
      frame.style.cssText = `width:${width}px;box-sizing:border-box;background:${papers[theme]};border-radius:6px;overflow:hidden`;
      frame.appendChild(parse(JSON.stringify(atWidth(JSON.parse(json), width)), theme).card.render());
      box.appendChild(frame);
      sheet.appendChild(box);
    }
  };

  // What runs out of its place: the text of the innermost element that is wider than it may be.
  const cut = () => [...document.querySelectorAll('.rig-card *')]
    .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && e.innerText?.trim()
      && !['INPUT', 'TEXTAREA', 'SELECT'].includes(e.tagName) && getComputedStyle(e).display !== 'inline')
    .filter((e, _, all) => !all.some(other => other !== e && e.contains(other)))
    .map(e => e.innerText.trim());

  // Texts that are hard to read on the picture: the ink of each against the ground around it, as WCAG reckons.
  const faint = async (png, scale) => {
    const image = new Image();
    await new Promise((done, fail) => { image.onload = done; image.onerror = fail; image.src = `data:image/png;base64,${png}`; });
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    const channel = c => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    const luminance = rgb => 0.2126 * channel(rgb >> 16) + 0.7152 * channel((rgb >> 8) & 255) + 0.0722 * channel(rgb & 255);
    const card = document.querySelector('.rig-card');
    const origin = card.getBoundingClientRect();
    const found = [];
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent.trim();
      // A mark alone has no ink to measure.
      if (!/[\p{L}\d]/u.test(text) || ['OPTION', 'STYLE'].includes(walker.currentNode.parentElement.tagName)) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const box = [...range.getClientRects()].find(r => r.width > 2 && r.height > 2);
      if (!box || getComputedStyle(walker.currentNode.parentElement).visibility === 'hidden') {
        continue;
      }
      const [x, y] = [Math.round((box.left - origin.left) * scale), Math.round((box.top - origin.top) * scale)];
      const pixels = context.getImageData(x, y, Math.max(1, Math.round(box.width * scale)), Math.max(1, Math.round(box.height * scale))).data;
      const counts = new Map();
      for (let i = 0; i < pixels.length; i += 4) {
        const rgb = (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];
        counts.set(rgb, (counts.get(rgb) ?? 0) + 1);
      }
      const ground = luminance([...counts].reduce((most, c) => c[1] > most[1] ? c : most)[0]);
      const best = Math.max(...[...counts.keys()].map(rgb => {
        const ink = luminance(rgb);
        return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      }));
      if (best < 4.5) {
        found.push(`${best.toFixed(1)}: ${text.slice(0, 60)}`);
      }
    }
    return found;
  };

  const errors = json => {
    const { card, context } = parse(json, 'light');
    const found = [];
    for (let i = 0; i < context.eventCount; i++) {
      const event = context.getEventAt(i);
      // Teams' people picker is read whatever the card's version; a client without it shows the choices given.
      // Charts are Teams' own elements: a client without them shows their fallback, as this renderer does.
      if (event.message?.includes('choices.data') || event.message?.includes('Unknown element type "Chart.')) {
        continue;
      }
      found.push(`${event.source?.getJsonTypeName?.() ?? 'Card'}: ${event.message}`);
    }
    for (const failure of card.validateProperties().validationEvents) {
      found.push(`${failure.source?.getJsonTypeName?.() ?? 'Card'}: ${failure.message}`);
    }
    return [...new Set(found)];
  };

  const press = (json, inputs) => {
    const { card } = parse(json, 'light');
    document.body.innerHTML = '';
    document.body.appendChild(card.render());
    for (const input of card.getAllInputs()) {
      if (!(input.id in inputs)) {
        continue;
      }
      const value = inputs[input.id];
      const element = input.renderedInputControlElement;
      const choices = [...(element?.querySelectorAll('input[type=radio],input[type=checkbox]') ?? [])];
      const field = element?.matches('input,textarea,select') ? element : element?.querySelector('input:not([type=radio]):not([type=checkbox]),textarea,select');
      if (choices.length > 0) {
        const wanted = value.split(',');
        for (const choice of choices) {
          choice.checked = input.getJsonTypeName() === 'Input.Toggle' ? value === input.valueOn : wanted.includes(choice.value);
          choice.dispatchEvent(new Event('change'));
        }
      } else if (field) {
        const option = field.tagName === 'SELECT' ? [...field.options].findIndex(o => o.value === value || o.text === input.choices?.find(c => c.value === value)?.title) : -1;
        if (option >= 0) {
          field.selectedIndex = option;
        } else {
          field.value = value;
        }
        field.dispatchEvent(new Event('input'));
        field.dispatchEvent(new Event('change'));
      }
    }
    const pressed = [];
    for (const action of card.getAllActions()) {
      let sent = null;
      card.onExecuteAction = executed => { sent = executed; };
      const carriesData = ['Action.Execute', 'Action.Submit'].includes(action.getJsonTypeName());
      if (carriesData) {
        action.execute();
      }
      pressed.push({
        type: action.getJsonTypeName(),
        title: action.title ?? '',
        verb: action.verb ?? null,
        data: sent?.data ?? null,
      });
    }
    return pressed;
  };

  return { configure: (theme, config, style) => { configs[theme] = config; styles[theme] = style; }, show, cut, faint, errors, press };
})();
globalThis.rig = rig;
