using CchcBot.Language;
using CchcBot.Domain.Queries;
using CchcBot.Language.Model;
using CchcBot.Language.Old;
using CchcBot.Language.Old.Rules;
using CchcBot.Language.Old.Words;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

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
        var utterance = Utterance.Of(e.Text, Office.Context);
        var segments = Segments.Of(utterance, e.IsList);
        return (sentence, utterance.Pieces.Pieces, [.. segments.Select(g => (g.Task, utterance.Pieces.Own(g), (UpdateSegment?)null!))]);
    }

    public static IReadOnlyList<UpdateReading> ReadUpdate(UpdateExample e, ActModel model)
    {
        var (sentence, pieces, segments) = Update(e);
        var old = UpdateReader.Read(e.Text, new UpdateContext(Office.Context, e.IsList, e.PresentDue));
        return [.. segments.Select((s, i) =>
        {
            var guess = model.Update(pieces, s.Own, e.IsList);
            var kind = guess.Kind.Best;
            var was = (old.FirstOrDefault(o => string.Equals(o.Task, s.Task, StringComparison.OrdinalIgnoreCase)) ?? old[Math.Min(i, old.Count - 1)]) with { Task = s.Task ?? (e.IsList && guess.All > 0.5 ? "all" : null) };
            var segment = UpdateTasks.Split(sentence).FirstOrDefault(x => string.Equals(x.Task, s.Task, StringComparison.OrdinalIgnoreCase)) ?? UpdateTasks.Split(sentence)[0];
            var view = new UpdateView(sentence, segment);
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
        var utterance = Utterance.Of(text, Office.Context);
        return (new Analysis(text, Names, Speller, Office.Context.AsOf), utterance.Pieces.Pieces, [.. utterance.Pieces.Tokens.Select(t => utterance.Tokens[t.From].Start)]);
    }

    public static TaskQuery ReadQuestion(QuestionExample e, ActModel model)
    {
        var (a, pieces, at) = Question(e.Text);
        var guess = model.Question(pieces);
        var q = QuestionRules.Fields(a, new TaskQuery(guess.Best.Intent, [], null, null, null, null, false, false, null, null, null, null, guess.English > 0.5 ? CchcBot.Domain.Text.TextLanguage.En : CchcBot.Domain.Text.TextLanguage.Vi), Office.Context);
        string? task = q.Task;
        if (q.Intent == QueryIntent.Detail && task is null && guess.Title is { } t && a.Words.Count > 0)
        {
            var u = Utterance.Of(e.Text, Office.Context);
            task = u.Text[u.Tokens[u.Pieces.Tokens[t.From].From].Start..u.Tokens[u.Pieces.Tokens[t.To - 1].To - 1].End];
        }
        return q with
        {
            Statuses = guess.Best.Statuses,
            GroupBy = guess.Best.GroupBy,
            Mine = guess.Best.Whose == Whose.Mine,
            MyUnit = guess.Best.Whose == Whose.MyUnit,
            Unit = q.Unit,
            Task = q.Intent == QueryIntent.Detail ? task : null,
        };
    }
}
