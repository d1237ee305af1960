
namespace CchcBot.Domain.Tasks;

/// <summary>Why an extension cannot be requested or granted. Each has a text that says what to do.</summary>
public enum ExtensionProblem
{
    /// <summary>The assignment is done.</summary>
    Done,
    /// <summary>It has no deadline.</summary>
    NoDeadline,
    /// <summary>No date was given.</summary>
    NoDate,
    /// <summary>The date is not after the current deadline.</summary>
    NotLater,
    /// <summary>The date has passed.</summary>
    Past,
    /// <summary>No reason was given.</summary>
    NoReason,
    /// <summary>The reason is longer than <see cref="StatusRules.LongestText"/> characters.</summary>
    TextTooLong,
    /// <summary>A higher authority set the deadline: the number and date of its document are needed.</summary>
    NoDocument,
    /// <summary>The document's date lies in the future.</summary>
    DocumentInFuture,
    /// <summary>The date is later than <see cref="StateLimits.LastDay"/>.</summary>
    TooLate,
    /// <summary>The document's number or date is not valid.</summary>
    BadDocument,
}

/// <summary>The rules for requesting and granting extensions. The original deadline always stays in the definition.</summary>
public static class ExtensionRules
{
    /// <summary>The state with the request, which replaces a pending one; or why it cannot be made.</summary>
    public static (AssignmentState? State, ExtensionProblem? Problem) Ask(
        Assignment assignment, DateOnly? newDue, string? reason, Evidence? document, DateOnly today, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        if (Problem(assignment, newDue, today) is { } wrong)
        {
            return (null, wrong);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return (null, ExtensionProblem.NoReason);
        }

        if (reason.Length > StatusRules.LongestText)
        {
            return (null, ExtensionProblem.TextTooLong);
        }

        if (document?.Date > today)
        {
            return (null, ExtensionProblem.DocumentInFuture);
        }

        if (document is not null && StateLimits.Problem(document) is not (null or UpdateProblem.Empty))
        {
            return (null, ExtensionProblem.BadDocument);
        }

        return AuthorityAbove.SetDeadline(assignment) && document is not { Number.Length: > 0, Date: not null }
            ? (null, ExtensionProblem.NoDocument)
            : (
                assignment.State with
                {
                    Extension = new ExtensionRequest(newDue!.Value, reason.Trim(), by, at) { Document = document },
                    ReportedAt = at,
                    ReportedBy = by,
                },
                null
            );
    }

    /// <summary>Why the deadline cannot be moved to that day; null where it can.</summary>
    public static ExtensionProblem? Problem(Assignment assignment, DateOnly? newDue, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return assignment.IsDone ? ExtensionProblem.Done
            : assignment.Due is not { } due ? ExtensionProblem.NoDeadline
            : newDue is not { } day ? ExtensionProblem.NoDate
            : day <= due ? ExtensionProblem.NotLater
            : day < today ? ExtensionProblem.Past
            : day > StateLimits.LastDay ? ExtensionProblem.TooLate
            : null;
    }

    /// <summary>The state after a leader's decision on the pending request; null where that request is not pending (any more).</summary>
    /// <param name="request">The request's <see cref="ExtensionRequest.Key"/>.</param>
    /// <param name="answer">The decision.</param>
    /// <param name="newDue">The date of an adjustment, already validated.</param>
    /// <param name="reason">A reason or remark, or null.</param>
    /// <param name="at">Office time.</param>
    /// <param name="by">Object id of the leader.</param>
    /// <param name="needsDocument">
    /// The decision is one in principle: the deadline moves only with <see cref="Enter"/>. Has no effect on a request that came with the document.
    /// </param>
    public static AssignmentState? Decide(
        Assignment assignment, string? request, ExtensionAnswer answer, DateOnly? newDue, string? reason, DateTimeOffset at, string by,
        bool needsDocument = false)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        if (assignment.State.Extension is not { } asked || asked.Key != request || assignment.IsDone)
        {
            return null;
        }

        var due = answer switch
        {
            ExtensionAnswer.Agreed => asked.NewDue,
            ExtensionAnswer.Adjusted => newDue,
            _ => assignment.Due,
        };
        var inPrinciple = needsDocument && answer != ExtensionAnswer.NotYet && asked.Document is null;
        return assignment.State with
        {
            AgreedDue = answer == ExtensionAnswer.NotYet || inPrinciple ? assignment.State.AgreedDue : due,
            Extension = null,
            Decision = new ExtensionDecision(asked, answer, assignment.Due, due, reason, by, at) { InPrinciple = inPrinciple, Document = asked.Document },
        };
    }

    /// <summary>
    /// The state after the document of a decision in principle was entered, which makes the new deadline effective. Null where none waits for it.
    /// </summary>
    public static AssignmentState? Enter(Assignment assignment, string? request, Evidence document)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return assignment is { IsDone: false, State.Decision: { InPrinciple: true } decision } && decision.Asked.Key == request
            ? assignment.State with { AgreedDue = decision.Due, Decision = decision with { InPrinciple = false, Document = document } }
            : null;
    }

    /// <summary>The state with the leader's opinion on the pending request; null where that request is not pending (any more) or already has one.</summary>
    public static AssignmentState? Opine(Assignment assignment, string? request, bool agrees, string? text, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return assignment.State.Extension is { Opinion: null } asked && asked.Key == request
            ? assignment.State with { Extension = asked with { Opinion = new ExtensionOpinion(agrees, text, by, at) } }
            : null;
    }

    /// <summary>The state without the pending request, which was withdrawn; null where that request is not pending (any more).</summary>
    public static AssignmentState? Withdraw(Assignment assignment, string? request)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return assignment.State.Extension is { } asked && asked.Key == request ? assignment.State with { Extension = null } : null;
    }

    /// <summary>The state with a comment on the pending request; null where that request is not pending (any more).</summary>
    public static AssignmentState? Comment(Assignment assignment, string? request, string text, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return assignment.State.Extension is { } asked && asked.Key == request
            ? assignment.State with { Extension = asked with { Comments = [.. asked.Comments ?? [], new RequestComment(by, at, text)] } }
            : null;
    }
}

/// <summary>The rules for confirming or returning completions, where the office requires confirmation.</summary>
public static class CompletionRules
{
    /// <summary>A state that has just become done, now awaiting confirmation; any other state unchanged.</summary>
    public static AssignmentState Await(AssignmentState before, AssignmentState after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return after is { IsDone: true, ReportedAt: { } at, ReportedBy: { } by } && !before.IsDone
            ? after with { Completion = new CompletionCheck(CompletionStanding.Waiting, by, at, before.Step) }
            : after;
    }

    /// <summary>The state after the decision; null where the completion does not wait (any more). A return restores the step before the report.</summary>
    /// <param name="check">The report's <see cref="CompletionCheck.Key"/>.</param>
    /// <param name="reason">Why it is returned; null = it is confirmed.</param>
    /// <param name="at">Office time.</param>
    /// <param name="by">Object id of the person who decides.</param>
    public static AssignmentState? Decide(AssignmentState state, string? check, string? reason, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state is not { IsDone: true, Completion: { Standing: CompletionStanding.Waiting } waiting } || waiting.Key != check)
        {
            return null;
        }

        return reason is null
            ? state with { Completion = waiting with { Standing = CompletionStanding.Confirmed, By = by, At = at } }
            : state with
            {
                Step = waiting.Before,
                CompletedOn = null,
                Percent = null,
                Completion = waiting with { Standing = CompletionStanding.Returned, Reason = reason, By = by, At = at },
            };
    }
}

/// <summary>The rules by which the office's own leader signs or returns a document that was submitted to him.</summary>
public static class SignatureRules
{
    /// <summary>Whether the submission with that <see cref="Submission.Key"/> is still pending with the office's own leader.</summary>
    public static bool Waits(Assignment assignment, string? key) => assignment is { IsWithOwnLeader: true, State.Submission: { } paper } && paper.Key == key;

    /// <summary>The state after signing: done, with a document that is not numbered yet; null where nothing is pending with the own leader.</summary>
    /// <param name="today">Today in office time, taken as the date of signature until another one is entered.</param>
    /// <param name="at">The office's time.</param>
    /// <param name="by">Object id of the leader.</param>
    public static AssignmentState? Sign(AssignmentState state, DateOnly today, DateTimeOffset at, string by) => Settle(
        state, new StatusUpdate(WorkStep.Issued, Evidence: [new Evidence(null, today, null) { AwaitsNumber = true }]), null, today, at, by);

    /// <summary>The state after returning it with a reason: in progress again; null where nothing is pending with the own leader.</summary>
    public static AssignmentState? Return(AssignmentState state, string reason, DateOnly today, DateTimeOffset at, string by) =>
        Settle(state, new StatusUpdate(WorkStep.Working), reason, today, at, by);

    /// <summary>The state with number and date of the signed document; null where the state has changed since the decision.</summary>
    public static AssignmentState? Number(AssignmentState state, SignatureDecision word, string? number, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Paper == word && state.IsDone && state.ReportedAt == word.At
            ? state with
            {
                Evidence = [.. state.Evidence.Where(e => !e.AwaitsNumber), new Evidence(number, on, null) { AwaitsNumber = number is null }],
                CompletedOn = on,
            }
            : null;
    }

    /// <summary>The state with the leader's decision undone: submitted again; null where the state has changed since the decision.</summary>
    /// <param name="before">The state before the decision.</param>
    /// <param name="word">The decision to undo.</param>
    /// <param name="at">The office's time.</param>
    public static AssignmentState? TakeBack(AssignmentState state, AssignmentState before, SignatureDecision word, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Paper == word && state.ReportedAt == word.At ? StatusRules.Undo(state, before, at) : null;
    }

    private static AssignmentState? Settle(AssignmentState state, StatusUpdate update, string? reason, DateOnly today, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state is not { Step: WorkStep.Submitted, Submission: { To: SubmittedTo.OwnLeader } paper })
        {
            return null;
        }

        var (next, _) = StatusRules.Apply(state, update, today, at, by);
        return next is null ? null : next with
        {
            Completion = null,
            Paper = new SignatureDecision(update.Step == WorkStep.Issued, paper.Key, reason, by, at, state.ReportedBy),
        };
    }
}
