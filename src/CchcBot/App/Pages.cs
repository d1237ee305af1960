using System.Net;

namespace CchcBot.App;

/// <summary>The privacy and terms pages that the app package links to, in both languages.</summary>
internal static class Pages
{
    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/privacy", static () => Page(PageTexts.PrivacyTitle, PageTexts.PrivacyText));
        app.MapGet("/terms", static () => Page(PageTexts.TermsTitle, PageTexts.TermsText));
    }

    private static IResult Page(Text title, Text text) =>
        Results.Content(
            $"""
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Html(
                TextLanguage.Vi,
                title
            )}</title></head>
            <body style="font-family:sans-serif;max-width:40em;margin:2em auto;padding:0 1em;line-height:1.5">
            {Section(TextLanguage.Vi, title, text)}<hr>{Section(TextLanguage.En, title, text)}
            </body></html>
            """,
            "text/html; charset=utf-8"
        );

    private static string Section(TextLanguage language, Text title, Text text) =>
        $"<section lang=\"{(language == TextLanguage.En ? "en" : "vi")}\"><h1>{Html(language, title)}</h1>"
        + $"<p>{Html(language, text).Replace("\n", "</p><p>", StringComparison.Ordinal)}</p></section>";

    private static string Html(TextLanguage language, Text text) => WebUtility.HtmlEncode(text.In(language));
}
