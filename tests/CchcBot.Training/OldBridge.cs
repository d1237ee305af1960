using CchcBot.Domain.Queries;
using CchcBot.Language.Model;
using CchcBot.Language.Old;
using CchcBot.Language.Old.Rules;
using CchcBot.Language.Old.Words;

namespace CchcBot.Training;

internal static class OldBridge
{
    private static readonly NameMatcher Names = new(Office.Context);
    private static readonly Spelling Speller = MakeSpeller();

    private static Spelling MakeSpeller()
    {
        var s = Lexicon.Speller();
        Names.Teach(s);
        return s;
    }

    public static (UpdateSentence Sentence, Piece[] Pieces, List<(string? Task, bool[] Own, UpdateSegment Segment)> Segments) Update(UpdateExample e)
    {
        var sentence = UpdateSentence.Parse(e.Text, new UpdateContext(Office.Context, e.IsList, e.PresentDue));
        var n = sentence.Words.Count;
        var mark = new string?[n];
        var start = new bool[n];
        void Span(int from, int to, string m)
        {
            for (var i = from; i < to && i < n; i++)
            {
                if (mark[i] is null) { mark[i] = m; start[i] = i == from; }
            }
        }
        for (var i = 0; i < n; i++)
        {
            var w = sentence.Words[i];
            if (w.Kind == WordKind.Document) Span(i, i + 1, "‹doc›");
            if (w.Kind == WordKind.Link) Span(i, i + 1, "‹link›");
        }
        var share = UpdatePercent.Find(sentence.Words, 0, n, sentence.Times);
        if (share is not null) Span(share.Start, share.End, share.Percent == 100 ? "‹100›" : "‹percent›");
        foreach (var m in sentence.Mentions) Span(m.Start, m.End, "‹code›");
        foreach (var t in sentence.Times)
        {
            var day = t.LastDay(Office.Context.AsOf);
            Span(t.Start, t.End, day is null ? "‹time›" : day < Office.Context.AsOf ? "‹past›" : day == Office.Context.AsOf ? "‹today›" : "‹future›");
        }
        foreach (var l in sentence.Lengths) Span(l.Start, l.End, "‹length›");
        for (var i = 0; i < n;)
        {
            var w = sentence.Words[i];
            var j = i + 1;
            if (w.Name != WordName.None)
            {
                while (j < n && sentence.Words[j].Name == w.Name) j++;
                Span(i, j, w.Name == WordName.Person ? "‹person›" : w.Name == WordName.OwnUnit ? "‹myunit›" : "‹unit›");
            }
            else if (w.Kind == WordKind.Number) Span(i, i + 1, "‹number›");
            i = j;
        }
        var pieces = new List<Piece>();
        var from = new List<int>();
        for (var i = 0; i < n; i++)
        {
            if (mark[i] is not null && !start[i]) continue;
            var w = sentence.Words[i];
            pieces.Add(new(w.Fold, w.Key, mark[i]));
            from.Add(i);
        }
        var segments = UpdateTasks.Split(sentence).Select(s => (s.Task, from.Select(i => s.Contains(i)).ToArray(), s)).ToList();
        return (sentence, [.. pieces], segments);
    }

    public static IReadOnlyList<UpdateReading> ReadUpdate(UpdateExample e, ActModel model)
    {
        var (sentence, pieces, segments) = Update(e);
        var old = UpdateReader.Read(e.Text, new UpdateContext(Office.Context, e.IsList, e.PresentDue));
        return [.. segments.Select((s, i) =>
        {
            var guess = model.Update(pieces, s.Own, e.IsList);
            var kind = guess.Kind.Best;
            var was = old[i];
            var view = new UpdateView(sentence, s.Segment);
            return was with
            {
                Kind = kind,
                NewDue = kind == UpdateKind.Extension ? UpdateRules.NewDue(view) : null,
                Percent = kind is UpdateKind.Progress or UpdateKind.Done or UpdateKind.Blocked or UpdateKind.Extension ? (was.Percent ?? view.Share?.Percent) : null,
                Evidence = kind is UpdateKind.None or UpdateKind.Question ? [] : view.Evidence,
                Language = guess.English > 0.5 ? CchcBot.Domain.Text.TextLanguage.En : CchcBot.Domain.Text.TextLanguage.Vi,
            };
        })];
    }

    public static (Analysis A, Piece[] Pieces, int[] Words) Question(string text)
    {
        var a = new Analysis(text, Names, Speller, Office.Context.AsOf);
        var n = a.Words.Count;
        var mark = new string?[n];
        var start = new bool[n];
        void Span(int from, int length, string m)
        {
            for (var i = from; i < from + length && i < n; i++)
            {
                if (mark[i] is null) { mark[i] = m; start[i] = i == from; }
            }
        }
        foreach (var x in a.Names) Span(x.Start, x.Length, x.Kind switch { NameKind.Unit => x.Name == Office.Context.AskerUnit ? "‹myunit›" : "‹unit›", NameKind.Person => "‹person›", NameKind.Area => "‹area›", _ => "‹plan›" });
        foreach (var p in a.Periods) Span(p.Start, p.Length, "‹time›");
        if (a.Reference is { } r) Span(r.Start, r.Length, "‹code›");
        var pieces = new List<Piece>();
        var at = new List<int>();
        for (var i = 0; i < n; i++)
        {
            foreach (var c in a.Words[i].Gap) if (!char.IsWhiteSpace(c)) { pieces.Add(new(c.ToString(), c.ToString())); at.Add(i); }
            if (mark[i] is not null && !start[i]) continue;
            var w = a.Words[i];
            pieces.Add(new(w.Fold, w.Key, mark[i] ?? (w.IsNumber ? "‹number›" : null)));
            at.Add(i);
        }
        var end = n == 0 ? 0 : a.Words[n - 1].End;
        foreach (var c in a.Words.Text[end..]) if (!char.IsWhiteSpace(c)) { pieces.Add(new(c.ToString(), c.ToString())); at.Add(n); }
        return (a, [.. pieces], [.. at]);
    }

    public static TaskQuery ReadQuestion(QuestionExample e, ActModel model)
    {
        var (a, pieces, at) = Question(e.Text);
        var guess = model.Question(pieces);
        var q = QuestionRules.Fields(a, new TaskQuery(guess.Intent.Best, [], null, null, null, null, false, false, null, null, null, null, guess.English > 0.5 ? CchcBot.Domain.Text.TextLanguage.En : CchcBot.Domain.Text.TextLanguage.Vi), Office.Context);
        string? task = q.Task;
        if (q.Intent == QueryIntent.Detail && task is null && guess.Title is { } t && a.Words.Count > 0)
        {
            var last = Math.Min(at[t.To - 1], a.Words.Count - 1);
            task = a.Words.Span(Math.Min(at[t.From], last), last);
        }
        return q with
        {
            Statuses = [.. guess.Statuses.Where(s => s.Chance > 0.5).Select(s => s.Status)],
            GroupBy = guess.GroupBy.Best,
            Mine = guess.Whose.Best == Whose.Mine,
            MyUnit = guess.Whose.Best == Whose.MyUnit,
            Unit = q.Unit,
            Task = q.Intent == QueryIntent.Detail ? task : null,
        };
    }
}
