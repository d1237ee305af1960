using System.Text.RegularExpressions;
using CchcBot.Domain.Reports;
using CchcBot.Language;
using CchcBot.Language.Readers;
using static CchcBot.Slices.Reports.DocumentFormatter;

namespace CchcBot.Slices.Reports;

/// <summary>
/// <c>số liệu đánh giá</c>: facts for rating a unit or a person in a month, quarter or year. Visible only to the person, the head of the unit, and the
/// leader in charge of it; no score, no rank, no proposal.
/// </summary>
internal sealed partial class RatingHandler
{
    public const string FileKind = "exportRating";

    public static async Task<Reply> TypedAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var (subject, problem) = Read(turn, words);
        return subject is null ? Reply.Problem(problem!)
            : subject.From > turn.Today ? Reply.Problem(ReportDraftTexts.Ahead.In(turn.Language, PeriodFormatter.Day(subject.From)))
            : await ShowAsync(turn, subject, cancellation);
    }

    public static async Task<Reply> OfferAsync(Turn turn, RatingPayload tapped, CancellationToken cancellation) =>
        Subject.Parse(turn.Workspace, tapped.Id) is { } subject && await WriteAsync(turn, subject, cancellation) is { } content
            ? new Reply(
                RatingTexts.Is.In(turn.Language),
                File: new OfferedFile(
                    RatingTexts.FileName.In(turn.Language, $"{subject.From:yyyy-MM}"), RatingTexts.FileDescription.In(turn.Language), content.Length,
                        FileKind, tapped.Id!))
            : Reply.Problem(RatingTexts.NotShown.In(turn.Language));

    /// <summary>The file; null for anybody who may not see it.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, string id, CancellationToken cancellation) =>
        Subject.Parse(turn.Workspace, id) is { } subject ? await WriteAsync(turn, subject, cancellation) : null;

    /// <summary>
    /// Access check: the person, the unit's head, the leader in charge (any leader if the person has no unit). Nobody else, not even administrators.
    /// </summary>
    private static bool MaySee(Turn turn, Subject subject)
    {
        var (office, me) = (turn.Workspace, turn.Person);
        return subject.Person?.Id == me.Id
            || office.HeadOf(subject.UnitKey)?.Id == me.Id
            || (subject.UnitKey is { } unit
                ? Deciders.May(office, me, unit, subject.Person?.Id ?? office.HeadOf(unit)?.Id ?? "", turn.Today)
                : me.Is(Roles.Leader));
    }

    /// <summary>Whom and which period the words name; without any, oneself and this month. Words that are neither are named, not passed over.</summary>
    private static (Subject? Subject, string? Problem) Read(Turn turn, string words)
    {
        var office = turn.Workspace;
        var names = new LanguageContext(
            turn.Today,
            office.FindUnit(turn.Person.Unit)?.Name,
            [.. office.Units.Select(u => new KnownUnit(u.Name, u.Aliases))],
            [.. office.People.Select(p => new KnownPerson(p.Name, office.FindUnit(p.Unit)?.Name))],
            [],
            []);
        var reading = words.Length == 0 ? null : QuestionReader.Read($"báo cáo {words}", names);
        if (reading is { Unclear: { Count: > 0 } unclear })
        {
            return (null, RatingTexts.Unclear.In(turn.Language, string.Join(", ", unclear.Take(3).Select(w => $"\"{Excerpt.Of(w, 60)}\""))));
        }

        var query = reading?.Query;
        if (query?.From is null && PeriodWord().IsMatch(VietnameseText.Compose(words)))
        {
            return (null, ReportDraftTexts.WhichPeriod.In(turn.Language));
        }

        var who = RatingTexts.Who.In(turn.Language);
        var month = new DateOnly(turn.Today.Year, turn.Today.Month, 1);
        var (from, to) = query is { From: { } first, To: { } last } ? (first, last) : (month, month.AddMonths(1).AddDays(-1));
        if (query?.Unit is { } unit)
        {
            return office.Units.Find(unit) is { } found ? (new Subject(null, found.Key, found.Name, from, to), null) : (null, who);
        }

        if (query?.MyUnit == true)
        {
            return office.FindUnit(turn.Person.Unit) is { } own ? (new Subject(null, own.Key, own.Name, from, to), null) : (null, who);
        }

        if (query?.Person is not { } name)
        {
            return (new Subject(turn.Person, turn.Person.Unit, turn.Person.Name, from, to), null);
        }

        return office.People.Where(p => p.Left is null && p.Name == name).ToList() is [var only]
            ? (new Subject(only, only.Unit, only.Name, from, to), null)
            : (null, who);
    }

    private static async Task<Reply> ShowAsync(Turn turn, Subject subject, CancellationToken cancellation)
    {
        if (!MaySee(turn, subject))
        {
            return Reply.Problem(RatingTexts.NotShown.In(turn.Language));
        }

        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        string Count(int count) => CountFormatter.Number(turn.Language, count);
        var facts = await FactsAsync(turn, subject, cancellation);
        var title = T(RatingTexts.Title, Excerpt.Of(subject.Name, 120), PeriodFormatter.Of(turn.Language, subject.From, subject.To));
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                title,
                [
                    CardParts.Title(title),
                    CardParts.Subtle(T(RatingTexts.ForWhom)),
                    new AdaptiveFactSet { Facts = [.. Lines(facts).Select(l => CardParts.Fact(T(l.Name), Count(l.Count)))] },
                ],
                [ReportsVerbs.Rating.Button(T(UnitListTexts.Word), new RatingPayload(subject.Id))]),
            title);
    }

    private static async Task<byte[]?> WriteAsync(Turn turn, Subject subject, CancellationToken cancellation)
    {
        if (!MaySee(turn, subject))
        {
            return null;
        }

        var facts = await FactsAsync(turn, subject, cancellation);
        var frame = ReportFrames.Report(
            turn.Workspace, T(RatingTexts.About, subject.Name, Day(subject.From), Day(subject.To)), turn.Today, null, isInternal: true, null) with
        {
            Kind = T(RatingTexts.Kind), Number = "", Draft = T(RatingTexts.Mark, Day(AsOf(turn, subject))), Recipients = [], Post = [], Signatory = "",
        };
        List<DocumentBlock> blocks =
        [
            new DocumentLine(T(RatingTexts.Note)),
            new DocumentTable([1, 7, 2],
            [
                [T(ReportTexts.ColumnNumber), T(RatingTexts.ColumnFact), T(RatingTexts.ColumnCount)],
                .. Lines(facts).Select((l, i) => (IReadOnlyList<string>)[$"{i + 1}", T(l.Name), N(l.Count)]),
            ])
            {
                Centred = new HashSet<int> { 0, 2 },
            },
        ];
        if (facts.Delayed.Count > 0)
        {
            blocks.Add(new DocumentHeading(T(RatingTexts.Delayed), 2));
            blocks.Add(new DocumentTable([2, 8, 4, 6, 4, 6],
            [
                [
                    T(ReportTexts.ColumnCode), T(ReportTexts.ColumnTask), T(ReportTexts.ColumnDue), T(ReportTexts.ColumnResult), T(RatingTexts.ColumnCause),
                    T(RatingTexts.ColumnOwn),
                ],
                .. facts.Delayed.Select(d => (IReadOnlyList<string>)
                [
                    d.Task.Code,
                    TaskFormatter.Part(d, TextLanguage.Vi) is { } part ? $"{Task(d.Task)} – {part}" : Task(d.Task),
                    TaskFormatter.Due(d, TextLanguage.Vi) ?? "",
                    ResultFormatter.Of(turn.Workspace, d, AsOf(turn, subject)),
                    T(d.State.Obstacle switch
                    {
                        { Confirmed: true, Objective: true } => ReportTexts.ObjectiveConfirmed,
                        { Confirmed: true, Objective: false } => ReportTexts.SubjectiveConfirmed,
                        _ => ReportTexts.Unconfirmed,
                    }),
                    d.State.Obstacle?.Cause.Trim() is { Length: > 0 } own ? own : Gap(RatingTexts.GapOwn),
                ]),
            ])
            {
                Centred = new HashSet<int> { 0, 2 },
            });
        }

        return OfficialDocument.Write(frame, blocks);
    }

    private static async Task<RatingFacts> FactsAsync(Turn turn, Subject subject, CancellationToken cancellation)
    {
        var asOf = AsOf(turn, subject);
        // What was finished in time and recorded later counts, as in the report of the period.
        var plans = await turn.Snapshot.CountedAsync(asOf, turn.Today, null, cancellation);
        return RatingFacts.Of(
            plans.SelectMany(p => p.Assignments)
                .Where(a => subject.Person is { } person ? turn.Workspace.OwnerOf(a)?.Id == person.Id : a.Id.Unit == subject.UnitKey),
            subject.From,
            subject.To,
            asOf);
    }

    [GeneratedRegex(@"(?<!\p{L})(?:kỳ|kì|quý|tháng|năm|tuần|period|quarter|month|year|week)(?!\p{L})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PeriodWord();

    /// <summary>First day on which an assignment due on the period's last day can be late; today if that is not over yet.</summary>
    private static DateOnly AsOf(Turn turn, Subject subject) =>
        turn.Workspace.Calendar.Judged(subject.To).AddDays(1) is var day && day < turn.Today ? day : turn.Today;

    private static IEnumerable<(Text Name, int Count)> Lines(RatingFacts facts) =>
    [
        (RatingTexts.Due, facts.Due), (FigureTexts.CompletedOnTime, facts.OnTime), (RatingTexts.ByExtension, facts.ByExtension),
        (FigureTexts.CompletedLate, facts.Late), (FigureTexts.CompletedUnknown, facts.Unknown), (RatingTexts.Overdue, facts.Overdue),
        (FigureTexts.InTerm, facts.InTerm), (RatingTexts.Carried, facts.Carried), (RatingTexts.CarriedDone, facts.CarriedDone),
        (RatingTexts.Objective, facts.Objective), (RatingTexts.Subjective, facts.Subjective), (RatingTexts.Unconfirmed, facts.Unconfirmed),
    ];

    /// <summary>Subject and period of the facts. Card data is untrusted, so access is checked again.</summary>
    /// <param name="Person">Null for a unit.</param>
    /// <param name="UnitKey">Key of the unit, or of the person's unit; null if the person has none.</param>
    private sealed record Subject(Person? Person, string? UnitKey, string Name, DateOnly From, DateOnly To)
    {
        public string Id => string.Create(CultureInfo.InvariantCulture, $"{(Person is { } p ? $"p|{p.Id}" : $"u|{UnitKey}")}|{From:yyyyMMdd}|{To:yyyyMMdd}");

        public static Subject? Parse(Workspace office, string? id)
        {
            if (id?.Split('|') is not [var kind, var who, var from, var to]
                || !DateOnly.TryParseExact(from, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
                || !DateOnly.TryParseExact(to, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
                || !StateLimits.IsDay(first) || !StateLimits.IsDay(last) || first > last)
            {
                return null;
            }

            return kind switch
            {
                "p" when office.FindPerson(who) is { } person => new Subject(person, person.Unit, person.Name, first, last),
                "u" when office.FindUnit(who) is { } unit => new Subject(null, unit.Key, unit.Name, first, last),
                _ => null,
            };
        }
    }
}
