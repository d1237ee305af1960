using System.Globalization;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Status;

/// <summary>What was typed into the status card, as it was typed.</summary>
internal sealed record StatusForm(string? Step, string? Result, string? Percent, string? Number, string? Date, string? Obstacle)
{
    public const string BlockedStep = "blocked";

    /// <summary>"objective", "subjective", or null where it is not said.</summary>
    public string? Cause { get; init; }

    /// <summary>What the choice of a cause says; null for anything else.</summary>
    public static bool? ObjectiveOf(string? cause) => cause switch { "objective" => true, "subjective" => false, _ => null };

    public static StatusForm From(StatusSavePayload tapped) => new(
        tapped.Step, tapped.Result, tapped.Percent, tapped.Number, tapped.Date, tapped.Obstacle)
    {
        Cause = tapped.Cause,
    };

    /// <summary>The card of a duty as it stands.</summary>
    public static StatusForm Of(AssignmentState state) => new(
        // What a later build stored is none of the choices: nothing is chosen, and it stays.
        state.Obstacle is not null ? BlockedStep : Enum.IsDefined(state.Step) ? state.Step.ToString() : null,
        state.Result,
        state.Percent?.ToString(CultureInfo.InvariantCulture),
        null,
        null,
        state.Obstacle?.Cause)
    {
        Cause = state.Obstacle?.Objective switch { true => "objective", false => "subjective", null => null },
    };

    /// <summary>The update, or the sentence that says what is wrong.</summary>
    public (StatusUpdate? Update, Text? Problem) Read(int defaultYear)
    {
        int? percent = null;
        if (Percent is { } typed)
        {
            if (!int.TryParse(typed.TrimEnd('%', ' '), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || value is < 0 or > 100)
            {
                return (null, TaskActTexts.Problem(UpdateProblem.PercentOutOfRange));
            }

            percent = value;
        }

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
            percent,
            Obstacle ?? "",
            Number is { } number ? [new Evidence(number, date, null)] : [])
        {
            Objective = Obstacle is null ? null : ObjectiveOf(Cause),
        }, null);
    }
}
