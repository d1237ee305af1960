namespace CchcBot.Slices.Status;

/// <summary>Converts quick answers into updates, with or without further details.</summary>
internal static class QuickAnswerForm
{
    /// <summary>Whether the answer is complete without details. Recorded on behalf of another unit, it always needs the source.</summary>
    public static bool IsWhole(StatusAnswer answer, bool isForOthers) => !isForOthers
        && answer is StatusAnswer.Working or StatusAnswer.Nothing or StatusAnswer.Sent or StatusAnswer.Returned or StatusAnswer.StillWaiting;

    /// <summary>The update that an answer means without details.</summary>
    public static StatusUpdate AtOnce(StatusAnswer answer, Assignment assignment, DateOnly today) => answer switch
    {
        // A later step (drafting, consulting) is kept: work simply goes on.
        StatusAnswer.Working => new StatusUpdate(
            assignment.State.Step is WorkStep.Drafting or WorkStep.Consulting ? assignment.State.Step : WorkStep.Working, Obstacle: ""),
        // Stored in Vietnamese, since the office's documents print it.
        StatusAnswer.Nothing => new StatusUpdate(Result: QuickAnswerTexts.NothingResult.In(TextLanguage.Vi), Obstacle: ""),
        StatusAnswer.Sent => new StatusUpdate(WorkStep.Issued) { CompletedOn = today },
        StatusAnswer.Returned => new StatusUpdate(WorkStep.Working),
        StatusAnswer.StillWaiting => new StatusUpdate(WorkStep.Submitted) { Submission = Waiting(assignment, today) },
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
    };

    /// <summary>The update of an answer with details, or a message about what is missing.</summary>
    /// <param name="typed">Details as typed.</param>
    /// <param name="isForOthers">Recorded on behalf of another unit.</param>
    public static (StatusUpdate? Update, Text? Problem) Read(Assignment assignment, QuickAnswerSavePayload typed, bool isForOthers, DateOnly today)
    {
        if (typed.A is not { } answer)
        {
            return (null, TaskActTexts.Problem(UpdateProblem.UnknownChoice));
        }

        if (isForOthers && typed.Source is null)
        {
            return (null, QuickAnswerTexts.NoSource);
        }

        if (!PayloadInputs.TryDate(typed.On, today, out var on))
        {
            return (null, TaskActTexts.ProblemBadDate);
        }

        var (update, problem) = answer switch
        {
            StatusAnswer.Submitted => Submitted(typed, on),
            StatusAnswer.Done or StatusAnswer.Signed => Done(assignment, typed, on),
            StatusAnswer.Blocked => typed.Obstacle is null ? (null, StatusTexts.ProblemNoCause)
                : (new StatusUpdate(Obstacle: typed.Obstacle) { WaitsFor = typed.WaitsFor }, null),
            StatusAnswer.NewResult => typed.Line is null ? (null, QuickAnswerTexts.NoLine)
                : (new StatusUpdate(assignment.State.Step == WorkStep.NotStarted ? WorkStep.Working : null, typed.Line), null),
            StatusAnswer.Working or StatusAnswer.Nothing or StatusAnswer.Sent or StatusAnswer.Returned or StatusAnswer.StillWaiting =>
                (AtOnce(answer, assignment, today), (Text?)null),
            _ => (null, TaskActTexts.Problem(UpdateProblem.UnknownChoice)),
        };
        return (update is null ? null : update with { Source = isForOthers ? typed.Source : null }, problem);
    }

    /// <summary>The update from the follow-up questions; null without a problem if nothing was typed.</summary>
    public static (StatusUpdate? Update, Text? Problem) Read(Assignment assignment, QuickAnswerNextPayload typed, DateOnly today)
    {
        if (!PayloadInputs.TryDate(typed.Expected, today, out var expected) || !PayloadInputs.TryDate(typed.On, today, out var on))
        {
            return (null, TaskActTexts.ProblemBadDate);
        }

        if (expected < today)
        {
            return (null, QuickAnswerTexts.ExpectedPast);
        }

        if (assignment.IsDone)
        {
            return typed.Number is null && on is null ? (null, null) : (new StatusUpdate(
                Evidence: typed.Number is { } number ? [new Evidence(number, on, null)] : [], Step: WorkStep.Issued)
            {
                CompletedOn = on,
            }, null);
        }

        return expected is null && typed.Line is null ? (null, null) : (new StatusUpdate(Result: typed.Line) { Expected = expected }, null);
    }

    /// <summary>The submission as stored, confirmed as still pending today.</summary>
    private static Submission Waiting(Assignment assignment, DateOnly today) =>
        (assignment.State.Submission ?? new Submission(
            SubmittedTo.Above, null, assignment.State.ReportedAt is { } at ? OfficeTime.DayOf(at) : today)) with { AskedOn = today };

    private static (StatusUpdate? Update, Text? Problem) Submitted(QuickAnswerSavePayload typed, DateOnly? on)
    {
        if (PayloadInputs.Named<SubmittedTo>(typed.To) is not { } to)
        {
            return (null, QuickAnswerTexts.NoTo);
        }

        return on is not { } day ? (null, QuickAnswerTexts.NoDay) : (new StatusUpdate(
            WorkStep.Submitted, Obstacle: "", Evidence: typed.Number is { } number ? [new Evidence(number, day, null)] : [])
        {
            Submission = new Submission(to, typed.Name, day),
        }, null);
    }

    private static (StatusUpdate? Update, Text? Problem) Done(Assignment assignment, QuickAnswerSavePayload typed, DateOnly? on)
    {
        if (on is not { } day)
        {
            return (null, QuickAnswerTexts.NoDay);
        }

        if (!ProductKind.IsDocument(assignment))
        {
            return typed.Line is null ? (null, QuickAnswerTexts.NoLine) : (new StatusUpdate(WorkStep.Issued, typed.Line) { CompletedOn = day }, null);
        }

        var document = typed.Number is { } number ? new Evidence(number, day, null)
            : typed.Unnumbered == "true" ? new Evidence(null, day, null) { AwaitsNumber = true }
            : null;
        return document is null ? (null, QuickAnswerTexts.NoProduct) : (new StatusUpdate(WorkStep.Issued, Evidence: [document]), null);
    }
}
