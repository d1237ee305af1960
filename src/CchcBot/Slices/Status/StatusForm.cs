using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Status;

/// <summary>What was typed into the status card, as it was typed.</summary>
/// <param name="WaitsFor">Whom the obstacle waits for.</param>
/// <param name="Source">How the answer came, where it is written down for the unit.</param>
internal sealed record StatusForm(
    string? Step, string? Result, string? Number, string? Date, string? Obstacle, string? WaitsFor = null, string? Source = null)
{
    public const string BlockedStep = "blocked";

    public static StatusForm From(StatusSavePayload tapped) => new(
        tapped.Step, tapped.Result, tapped.Number, tapped.Date, tapped.Obstacle, tapped.WaitsFor, tapped.Source);

    /// <summary>The card of a duty as it stands.</summary>
    public static StatusForm Of(AssignmentState state) => new(
        // What a later build stored is none of the choices: nothing is chosen, and it stays.
        state.Obstacle is not null ? BlockedStep : Enum.IsDefined(state.Step) ? state.Step.ToString() : null,
        state.Result,
        null,
        null,
        state.Obstacle?.Cause,
        state.Obstacle?.WaitsFor);

    /// <summary>The update, or the sentence that says what is wrong.</summary>
    public (StatusUpdate? Update, Text? Problem) Read(int defaultYear)
    {
        DateOnly? date = null;
        if (Date is { } day)
        {
            if (DateReader.Read(day, defaultYear, out var read) != DateReading.Date)
            {
                return (null, TaskActTexts.ProblemBadDate);
            }

            date = read;
        }

        var blocked = Step == BlockedStep;
        if (Step is { } chosen && !blocked && !Enum.GetNames<WorkStep>().Contains(chosen))
        {
            return (null, TaskActTexts.Problem(UpdateProblem.UnknownChoice));
        }

        if (blocked && Obstacle is null)
        {
            return (null, StatusTexts.ProblemNoCause);
        }

        if (date is not null && Number is null)
        {
            return (null, StatusTexts.ProblemDateWithoutNumber);
        }

        return (new StatusUpdate(
            blocked || Step is null ? null : Enum.Parse<WorkStep>(Step),
            Result,
            null,
            Obstacle ?? "",
            Number is { } number ? [new Evidence(number, date, null)] : [])
        {
            WaitsFor = Obstacle is null ? null : WaitsFor,
            Source = Source,
        }, null);
    }
}
