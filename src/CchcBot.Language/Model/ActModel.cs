using CchcBot.Language.Spans;
using CchcBot.Language.Words;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;

namespace CchcBot.Language.Model;

/// <summary>The model's result for one task's part of a report.</summary>
/// <param name="All">The probability that the whole list is meant.</param>
/// <param name="English">The probability that it is English.</param>
/// <param name="Support">Evidence of how far the scores can be trusted.</param>
internal sealed record UpdateGuess(Distribution<UpdateKind> Kind, double All, double English, Support Support);

/// <summary>Evidence of how far scores can be trusted; best and second are the two highest-scoring columns of a head.</summary>
/// <param name="Families">Number of feature families that favour the second over the best.</param>
/// <param name="Known">Share of the words (alone and in pairs) that occurred in training, 0 to 1.</param>
/// <param name="Least">The strongest contribution of a single word against the best; 0 or less.</param>
/// <param name="Against">The sum of all contributions against the best; 0 or less.</param>
/// <param name="Together">The sum of the absolute values of all contributions.</param>
internal readonly record struct Support(int Families, double Known, double Least, double Against, double Together)
{
    /// <summary>The inputs of <see cref="Certainty"/>.</summary>
    public double[] Evidence => [Families, Known, Least, Against, Together, Against / (Together + 0.1)];

    /// <summary>The less favourable value of each.</summary>
    public Support Or(Support other) => new(
        Math.Max(Families, other.Families), Math.Min(Known, other.Known), Math.Min(Least, other.Least), Math.Min(Against, other.Against),
        Math.Min(Together, other.Together));
}

/// <summary>The model's result for a question.</summary>
/// <param name="Acts">The likeliest acts, in descending order of probability.</param>
/// <param name="Title">The range of pieces [From, To) that may be words of a task's title; null if there seem to be none.</param>
/// <param name="TitleChance">The mean probability of these pieces.</param>
/// <param name="Asked">For each piece, how much more likely than not it is asked about if it is a name or time; as a logit.</param>
/// <param name="English">The probability that it is English.</param>
/// <param name="Support">Evidence for the intent.</param>
/// <param name="StatusSupport">Evidence for the statuses.</param>
/// <param name="Scores">The scores of all columns.</param>
internal sealed record QuestionGuess(
    IReadOnlyList<(QuestionAct Act, double Chance)> Acts,
    (int From, int To)? Title,
    double TitleChance,
    double[] Asked,
    double English,
    Support Support,
    Support StatusSupport,
    double[] Scores)
{
    /// <summary>The probability of one value of a head.</summary>
    public double ChanceOf(Head head, int value) => ActModel.ChancesOf(Scores, head)[value];

    /// <summary>How much the name or time that holds a word is asked about, as a logit from -4 to 4.</summary>
    public double AskedAt(Utterance utterance, int word)
    {
        var at = Array.FindIndex(utterance.Pieces.Tokens, t => utterance.Tokens[t.To - 1].Word >= word);
        return at < 0 ? 0 : Math.Clamp(Asked[at], -4, 4);
    }

    public QuestionAct Best => Acts[0].Act;
}

/// <summary>What is asked, without names and times.</summary>
internal sealed record QuestionAct(QueryIntent Intent, IReadOnlyList<QueryStatus> Statuses, QueryGroup? GroupBy, Whose Whose);

/// <summary>
/// The learned part of understanding: linear models over words and letters whose scores are turned into probabilities. Immutable; the weights are trained
/// from the labelled sentences in Examples by tests/CchcBot.Training.
/// </summary>
internal sealed class ActModel
{
    private static readonly Lazy<ActModel> Shipped = new(() =>
    {
        using var stream = typeof(ActModel).Assembly.GetManifestResourceStream("weights.bin")!;
        return Read(stream);
    });

    private readonly LinearTable update;
    private readonly LinearTable question;
    private readonly LinearTable message;
    private readonly LinearTable place;

    private ActModel(LinearTable[] tables, Certainty certainty)
    {
        (update, question, message, place) = (tables[0], tables[1], tables[2], tables[3]);
        Certainty = certainty;
    }

    public static ActModel Default => Shipped.Value;

    public Certainty Certainty { get; }

    public static ActModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var tables = Heads.Tables.Select(_ => LinearTable.Read(reader)).ToArray();
        return new(tables, Certainty.Read(reader));
    }

    /// <param name="own">The ranges of pieces [From, To) that belong to the task.</param>
    public UpdateGuess Update(ReadOnlySpan<Piece> pieces, ReadOnlySpan<(int From, int To)> own, bool isList)
    {
        Span<double> scores = stackalloc double[update.Columns];
        Span<int> sums = stackalloc int[update.Sums];
        var features = Features.Scratch.Put(pieces, own, isList, withContext: false);
        var known = update.Add(features, sums);
        update.AddContext(pieces, own, sums);
        update.Score(sums, scores);
        return new(
            Among(scores, Heads.Kind, Heads.Kinds),
            Exponent.Chance(scores[Heads.All.From]),
            Exponent.Chance(scores[Heads.UpdateEnglish.From]),
            update.SupportOf(features, sums, Heads.Kind, scores, known));
    }

    public QuestionGuess Question(PieceList list)
    {
        Span<double> scores = stackalloc double[question.Columns];
        var features = Features.Scratch.Put(list);
        Span<int> sums = stackalloc int[question.Sums];
        var known = question.Add(features, sums);
        question.Score(sums, scores);
        var support = question.SupportOf(features, sums, Heads.Intent, scores, known);
        var statuses = question.SupportOf(features, sums, Heads.Status, scores, known);
        var (words, chance, asked) = PlacesIn(list.Pieces);
        return new(
            QuestionActs.Of(scores, list.States), words, chance, asked, Exponent.Chance(scores[Heads.QuestionEnglish.From]), support, statuses,
            scores.ToArray());
    }

    public Distribution<MessageKind> Message(ReadOnlySpan<Piece> pieces, bool isAnswering)
    {
        Span<double> scores = stackalloc double[message.Columns];
        message.Score(Features.Scratch.Put(pieces, [(0, pieces.Length)], isAnswering, withContext: false), scores);
        return Among(scores, Heads.Message[0], Heads.Messages);
    }

    /// <summary>The run of pieces with the highest joint probability of being words of a title, and what each piece is asked about.</summary>
    private ((int From, int To)? Words, double Chance, double[] Asked) PlacesIn(Piece[] pieces)
    {
        Span<double> scores = stackalloc double[place.Columns];
        var asked = new double[pieces.Length];
        var (best, bestFrom, bestTo) = (0.0, 0, 0);
        var (sum, from) = (0.0, 0);
        for (var i = 0; i < pieces.Length; i++)
        {
            place.Score(PlaceFeatures.Put(Features.Scratch, pieces, i), scores);
            asked[i] = scores[Heads.Asked.From];
            sum += scores[Heads.InTitle.From];
            if (sum > best)
            {
                (best, bestFrom, bestTo) = (sum, from, i + 1);
            }

            if (sum < 0)
            {
                (sum, from) = (0, i + 1);
            }
        }

        return bestTo == 0 ? (null, 0, asked) : ((bestFrom, bestTo), Exponent.Chance(best / (bestTo - bestFrom)), asked);
    }

    internal static Distribution<T> Among<T>(ReadOnlySpan<double> scores, Head head, T[] values) =>
        new([.. values.Zip(ChancesOf(scores, head))]);

    /// <summary>The probabilities of the values of a head.</summary>
    internal static double[] ChancesOf(ReadOnlySpan<double> scores, Head head)
    {
        var chances = scores.Slice(head.From, head.Count).ToArray();
        Exponent.Share(chances);
        return chances;
    }
}
