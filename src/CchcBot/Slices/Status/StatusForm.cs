namespace CchcBot.Slices.Status;

/// <summary>The status form's fields, exactly as typed.</summary>
/// <param name="WaitsFor">Who has to act before the obstacle is removed.</param>
/// <param name="Source">How the information was received, if it is recorded on behalf of the unit.</param>
internal sealed record StatusForm(
    string? Step, string? Result, string? Number, string? Date, string? Obstacle, string? WaitsFor = null, string? Source = null)
{
    public const string BlockedStep = "blocked";

    public static StatusForm From(StatusSavePayload tapped) => new(
        tapped.Step, tapped.Result, tapped.Number, tapped.Date, tapped.Obstacle, tapped.WaitsFor, tapped.Source);

    /// <summary>The form prefilled from the current state.</summary>
    public static StatusForm Of(AssignmentState state) => new(
        // A step stored by a newer version is not among the choices: nothing is selected, and the stored value is kept.
        state.Obstacle is not null ? BlockedStep : Enum.IsDefined(state.Step) ? state.Step.ToString() : null,
        state.Result,
        null,
        null,
        state.Obstacle?.Cause,
        state.Obstacle?.WaitsFor);

    /// <summary>The update, or a message about what is invalid.</summary>
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
