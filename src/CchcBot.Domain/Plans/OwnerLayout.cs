using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Reads directives and conclusions, which have neither tables nor labels: the lead is in the heading above the items or at the beginning of the
/// paragraph, which may enumerate several tasks: "(1) ...; (2) ...".
/// </summary>
internal static partial class OwnerLayout
{
    /// <summary>With fewer matches the text is taken for a letter's closing words, not for tasks.</summary>
    private const int FewestTasks = 3;

    private const int LongestHeading = 250;

    /// <summary>The tasks in document order; empty if there are only a few.</summary>
    /// <param name="root">The document.</param>
    /// <param name="period">The plan's period.</param>
    /// <param name="organised">Whether what the part about organisation assigns is read too.</param>
    /// <param name="fewest">With fewer tasks the text is taken for a letter's closing words.</param>
    public static List<TaskDraft> Read(OutlineNode root, PlanPeriod? period, bool organised, int fewest = FewestTasks)
    {
        List<TaskDraft> tasks = [.. Of(root, null, n => IsRead(n, organised), period)];
        return tasks.Count < fewest ? [] : tasks;
    }

    /// <summary>The duties with a date of their own that the parts about organisation and reporting give to units that they name.</summary>
    public static IEnumerable<TaskDraft> Closing(OutlineNode root, PlanPeriod? period) =>
        Of(root, null, n => n.Kind is PartKind.Organisation, period)
            .Where(t => t.Lead.Count > 0 && (t.Time.Count > 0 && t.Deadline is null || t.Deadline is { IsDated: true } or { Every: not null }));

    /// <summary>
    /// The tasks of a numbered list in the middle of which a table of tasks stands, if most of its items charge units: the table belongs to one of them.
    /// </summary>
    public static List<TaskDraft> Around(OutlineNode root, PlanPeriod? period)
    {
        List<TaskDraft> tasks = [];
        foreach (var list in root.Below.Where(n => n.Tables.Count > 0).Select(ItemOfList).OfType<OutlineNode>().Select(i => i.Parent!).Distinct())
        {
            var items = list.Children.FindAll(c => IsOfList(c) && IsRead(c, false));
            var told = items.ConvertAll(i => Of(i, null, n => IsRead(n, false), period).ToList());
            if (told.Count >= FewestTasks && 2 * told.Count(t => t.Count > 0) > told.Count)
            {
                tasks.AddRange(told.SelectMany(t => t));
            }
        }

        return tasks;

        static OutlineNode? ItemOfList(OutlineNode node) => node.Above.Prepend(node).FirstOrDefault(IsOfList);

        static bool IsOfList(OutlineNode node) => node.Mark is { Kind: ItemKind.Number, Depth: 1 };
    }

    /// <summary>The tasks of a node and of everything below it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="addressed">Whom the words above address who name nobody else: "Yêu cầu các sở tập trung thực hiện:"; null if there are none.</param>
    /// <param name="isRead">Whether a node's own words may charge units.</param>
    /// <param name="period">The plan's period.</param>
    private static IEnumerable<TaskDraft> Of(OutlineNode node, string? addressed, Func<OutlineNode, bool> isRead, PlanPeriod? period)
    {
        if (Owner(node, period) is { } owner)
        {
            return isRead(node) ? Below(node, owner, period) : [];
        }

        var units = node.Mark.Kind is ItemKind.None && Addressed(node.Title) is { } told ? told : addressed;
        return (isRead(node) ? Ordered(node, units, period) : []).Concat(node.Children.SelectMany(c => Of(c, units, isRead, period)));
    }

    /// <summary>
    /// The units that an unmarked paragraph charges with the items below it: "Các sở, ban, ngành tập trung thực hiện:", "Chủ tịch UBND tỉnh yêu cầu Giám đốc
    /// các sở thực hiện các nội dung sau:". Null if it charges none.
    /// </summary>
    internal static string? Addressed(string paragraph)
    {
        if (!paragraph.EndsWith(':') || paragraph.Length > LongestIntroduction)
        {
            return null;
        }

        foreach (var order in Addresses().Matches(paragraph).Reverse())
        {
            var rest = paragraph[(order.Index + order.Length)..].TrimEnd(':', ' ');
            if (Sentences.Owner(rest).Lead is { } lead)
            {
                return lead;
            }

            if (rest.Length < LongestHeading && UnitNames.Starts(rest))
            {
                return rest;
            }
        }

        return !IsFrame(paragraph) && Sentences.Owner(paragraph) is { Lead: { } first } && !Issues().IsMatch(paragraph) ? first : null;
    }

    private const int LongestIntroduction = 1_000;

    [GeneratedRegex(@"(?:\b[Yy]êu cầu|\b[Đđ]ề nghị|\b[Gg]iao|\bchỉ thị|\bchỉ đạo)(?: đối với| cho)? ", RegexOptions.None, 10_000)]
    private static partial Regex Addresses();

    /// <summary>What the document's issuer does: it introduces what others are to do.</summary>
    [GeneratedRegex(
        @"\b(?:chỉ thị|kết luận|yêu cầu|đề nghị|thông báo|ban hành|có ý kiến|xây dựng [Kk]ế hoạch|quyết định|báo cáo|hướng dẫn)\b[^;]{0,200}:$",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Issues();

    /// <summary>
    /// Whether the part may charge units. A subject such as "2. Về đối tượng thụ hưởng" is not the part of a plan that says for whom it is.
    /// </summary>
    private static bool IsRead(OutlineNode node, bool organised) => node.Kind switch
    {
        PartKind.Purpose or PartKind.Targets or PartKind.Budget => node.Above.Prepend(node).Any(IsSubject),
        PartKind.Organisation => organised,
        _ => true,
    };

    private static bool IsSubject(OutlineNode node) =>
        node.Mark.Kind is not (ItemKind.None or ItemKind.Dash) && node.Title.StartsWith("Về ", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The units that a heading charges with the items below it: it consists of their names ("1. Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã"),
    /// of their roles ("Sở Công Thương chủ trì, phối hợp với Công an tỉnh:"), or is the beginning of their sentences ("Sở Y tế tập trung thực hiện:").
    /// </summary>
    private static (string Lead, string? Cooperating)? Owner(OutlineNode node, PlanPeriod? period)
    {
        if (node.Mark.Kind is ItemKind.None || node.Title.Length is 0 or > LongestHeading)
        {
            return null;
        }

        var text = Sentences.WithoutOrder(node.Title).TrimEnd(':', ' ', '.');
        var isLeaf = node.Children.Count + node.Body.Count == 0;
        if (
            text.Length > 2 && text.Split(';', StringSplitOptions.TrimEntries).All(Sentences.IsUnit)
            && (!node.Title.EndsWith('.') || Sentences.IsUnit(Sentences.WithoutOrder(node.Title)))
            // With nothing below, words behind a colon or a date are what is to be done, though no verb of it is known.
            && !(isLeaf && (text.Contains(':', StringComparison.Ordinal) || Sentences.Due(node.Title, period) is not null))
        )
        {
            return (text, null);
        }

        if (isLeaf)
        {
            return null;
        }

        // "Các cơ quan được giao chủ trì soạn thảo:" names its units by what they are charged with elsewhere.
        if (node.Title.EndsWith(':') && ByCharge().IsMatch(text))
        {
            return (text, null);
        }

        return node.Unit is { } unit ? (unit, null)
            : OwnerPhrase.Read(text, period) is { Lead: { } lead, HasRole: true } told ? (lead, told.Cooperating)
            : node.Title.EndsWith(':') && Sentences.Owner(node.Title) is { Lead: { } first } owner ? (first, owner.Cooperating)
            : null;
    }

    private static IEnumerable<TaskDraft> Below(OutlineNode owner, (string Lead, string? Cooperating) units, PlanPeriod? period)
    {
        foreach (var (text, place) in owner.Body)
        {
            if (IsSentence(text) && !IsFrame(text) && !IsIntroduction(owner, text))
            {
                yield return Charged(owner, text, place, true);
            }
        }

        foreach (var item in owner.Children.SelectMany(Items))
        {
            // A unit below the unit: "Công an tỉnh" with "Chỉ đạo Công an các xã:".
            if (item.Children.Count > 0 && Owner(item, period) is { } inner)
            {
                foreach (var task in Below(item, inner, period))
                {
                    yield return task;
                }

                continue;
            }

            var text = item.Title.EndsWith(':') ? string.Join(' ', item.Below.Select(b => b.Title).Prepend(item.Title)) : item.Title;
            if (IsSentence(text))
            {
                yield return Charged(item, text, item.Place, false);
            }
        }

        // "Chỉ đạo Chi cục Thú y:" over sentences with dates of their own: each of them is a task.
        IEnumerable<OutlineNode> Items(OutlineNode item) =>
            item.Title.EndsWith(':') && item.Children.Count > 1 && item.Children.TrueForAll(c => IsSentence(c.Title))
            && item.Children.Exists(c => Sentences.Due(c.Title, period) is not null)
                ? item.Children
                : [item];

        TaskDraft Charged(OutlineNode node, string text, string place, bool inside)
        {
            var own = Sentences.Owner(text);
            var task = Task(node, text, place, inside, own.Lead ?? units.Lead, period);
            task.AddCooperating(own.Cooperating ?? units.Cooperating);
            if (task.Time.Count == 0 && task.Deadline is null && Sentences.Due(owner.Title, period) is { } due)
            {
                task.AddTime(due);
            }

            return task;
        }
    }

    /// <summary>The tasks in sentences that begin with the responsible unit; an enumeration within a sentence gives several tasks.</summary>
    private static IEnumerable<TaskDraft> Ordered(OutlineNode node, string? addressed, PlanPeriod? period)
    {
        IEnumerable<(string Text, string Place, bool Inside)> paragraphs = node.Body.Select(b => (b.Text, b.Place, true));
        // A heading over items says what they are about.
        if (node.Mark.Kind is not ItemKind.None && !(node.Bold && node.IsHeading && node.Children.Count > 0))
        {
            paragraphs = paragraphs.Prepend((node.Title, node.Place, false));
        }

        foreach (var (text, place, inside) in paragraphs)
        {
            if (!IsSentence(text) || (inside || Enforces().IsMatch(text)) && IsFrame(text) || (inside || node.Tables.Count > 0) && IsIntroduction(node, text))
            {
                continue;
            }

            var parts = Counted(text);
            if (parts.Count < 2 && SharedSentence.Charges(text) is { Count: > 1 } charges)
            {
                foreach (var (charge, i) in charges.Select((c, i) => (c, i)))
                {
                    yield return Task(node, charge, place, inside, Sentences.Owner(charge).Lead!, period, $"{node.Mark.Name}.{i + 1}");
                }

                continue;
            }

            var (lead, cooperating) = Sentences.DoneBy(text) is { Lead: not null } done ? done
                : Sentences.Owner(text) is { Lead: not null } first ? first
                : Sentences.OrderOfItem(text);
            if (parts.Count < 2 && lead is not null)
            {
                var task = Task(node, text, place, inside, lead, period);
                task.AddCooperating(cooperating);
                yield return task;
            }

            // Of words that may be all a unit's name and have a date, nobody knows where the name ends: its lead is asked for.
            var unknown = !inside && Sentences.IsUnit(text) && Sentences.Due(text, period) is not null ? "" : null;
            if (parts.Count < 2 && lead is null && (unknown ?? addressed) is { } units && !inside && IsLeaf(node))
            {
                yield return Task(node, text, place, inside, units, period);
            }

            // Without a unit before them the parts name their own: "Về đất đai: (i) Sở Tài chính ...; (ii) UBND xã ...".
            foreach (var part in parts.Count > 1 ? parts.Where(IsSentence) : [])
            {
                if (Sentences.Owner(part).Lead is { } own)
                {
                    yield return Task(node, part, place, inside, own, period);
                }
                else if (lead is not null)
                {
                    var task = Task(node, part, place, inside, lead, period);
                    task.AddCooperating(cooperating);
                    yield return task;
                }
            }
        }
    }

    /// <summary>Whether it is an item that says what is to be done, rather than a heading over others.</summary>
    private static bool IsLeaf(OutlineNode node) =>
        node.Children.Count == 0 && node.Body.TrueForAll(b => IsFrame(b.Text) || Sentences.Owner(b.Text).Lead is not null)
        && !node.Title.EndsWith(':') && !node.Title.StartsWith("Về ", StringComparison.Ordinal)
        && !(node.Bold && node.IsHeading);

    private static TaskDraft Task(OutlineNode node, string text, string place, bool inside, string lead, PlanPeriod? period, string? item = null)
    {
        var task = ListLayout.Task(node, text, place, inside ? [] : node.Own, inside, item);
        task.Add(new PlanLabel(PlanField.Lead, task.Lead.Count == 0 ? lead : ""));
        task.AddCooperating(Sentences.Cooperating(text));
        if (task.Time.Count == 0 && (Sentences.Due(text, period) ?? Sentences.Event(text, period)) is { } due)
        {
            task.AddTime(due);
        }

        return task;
    }

    /// <summary>Whether the paragraph opens the list below it.</summary>
    private static bool IsIntroduction(OutlineNode node, string text) => text.EndsWith(':') && node.Children.Count + node.Tables.Count > 0;

    /// <summary>Whether unmarked paragraphs below an item belong to it: those that close the document stand below its last item, whichever that is.</summary>
    internal static bool SaysMore(OutlineNode node) => node.Body.Exists(b => !IsFrame(b.Text));

    /// <summary>
    /// Whether an unmarked paragraph opens or closes the document rather than charging somebody: "... có ý kiến chỉ đạo như sau:", "Văn phòng UBND tỉnh
    /// thông báo để các cơ quan biết, thực hiện", "Yêu cầu các sở nghiêm túc triển khai thực hiện Chỉ thị này".
    /// </summary>
    internal static bool IsFrame(string text) => Frame().IsMatch(VietnameseText.Fold(text));

    [GeneratedRegex(
        @"^(?:trong qua trinh|tren day la|xet de nghi|can cu|theo de nghi|sau khi|qua nghe|thuc hien)\b|(?:nhu sau|sau day)\s*:\s*$"
            + @"|\bchiu trach nhiem thi hanh\b"
            + @"|\bthong bao (?:y kien |ket luan )?(?:de|den|toi) (?:cac|chu tich|thu truong|so|ubnd)\b"
            + @"|\b(?:trien khai|to chuc|nghiem tuc|khan truong|phoi hop)\b[^.;:]{0,60}\bthuc hien(?: (?:nghiem|tot|nghiem tuc|dung|day du))*"
            + @"(?: (?:cac )?(?:noi dung|nhiem vu|y kien)[^.;:]{0,20})?"
            + @"(?: (?:chi thi|thong bao|ke hoach|cong van|van ban|ket luan|cong dien|quyet dinh) nay)?"
            // How earnest it is, and from when on it holds.
            + @"(?:[.;,] (?:va )?(?:chiu (?:hoan toan )?trach nhiem truoc\b|(?:chi thi|thong bao|ke hoach|quyet dinh)(?: nay)? co hieu luc\b)[^:]{0,200}?)?"
            + @"[ ./]*$",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Frame();

    [GeneratedRegex(@"^(?:Các|Những) [^:;.]{3,60} được (?:giao|phân công|chỉ định) [^:;.]{3,100}$", RegexOptions.None, 10_000)]
    private static partial Regex ByCharge();

    /// <summary>Who is to enforce the document as a whole, in its last item or article.</summary>
    [GeneratedRegex(@"chịu trách nhiệm thi hành (?:[^.;,]{0,40} )?này", RegexOptions.None, 10_000)]
    private static partial Regex Enforces();

    private static bool IsSentence(string text) => text.Count(char.IsLetter) > 12 && text.Count(c => c == ' ') > 3 && !Letterhead().IsMatch(text);

    [GeneratedRegex(@"Độc lập - Tự do|\bSố:\s*\d*\s*/|^\p{Lu}[\p{L} ]{1,40}, ngày\b", RegexOptions.None, 10_000)]
    private static partial Regex Letterhead();

    /// <summary>The items of an enumeration "(1) ...; (2) ...", without the text before the first one.</summary>
    internal static List<string> Counted(string text) => [.. Counts().Split(text).Skip(1).Select(p => p.Trim(' ', ';', ','))];

    [GeneratedRegex(@"(?<=[:;,.]\s*)\((?:\d{1,2}|[ivx]{1,5})\)\s*", RegexOptions.None, 10_000)]
    private static partial Regex Counts();
}
