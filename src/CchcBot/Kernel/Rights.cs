namespace CchcBot.Kernel;

/// <summary>
/// How far a right reaches. What a card's data names is always looked up in the person's own office, so other offices' data is never found.
/// </summary>
internal enum Reach
{
    /// <summary>The person's own things: language, days of absence, the reminders they got.</summary>
    Own,

    /// <summary>
    /// Assignments: reporting on those of the person's units or given to the person, deciding on those they lead. The handler checks each assignment.
    /// </summary>
    Assignments,

    /// <summary>The whole office: the role alone decides.</summary>
    Office,

    /// <summary>What the person may see; answers are limited to that.</summary>
    Seen,
}

/// <summary>Who can read an answer.</summary>
internal enum Place
{
    /// <summary>Only the person: a personal chat.</summary>
    Private,

    /// <summary>Everyone in the channel, group chat or meeting.</summary>
    Shared,
}

/// <summary>Who may do something, and where.</summary>
/// <param name="Roles">Any of these roles; <see cref="Rights.Everybody"/> includes people without a role.</param>
/// <param name="Reach">What it extends to.</param>
internal sealed record Right(Roles Roles, Reach Reach)
{
    /// <summary>Read-only: allowed while an administrator views as somebody else.</summary>
    public bool IsReading { get; init; } = Reach == Reach.Seen;

    /// <summary>Always acts as the administrator themselves, even while viewing as somebody else.</summary>
    public bool IsOneself { get; init; }

    /// <summary>Where the answer may appear. Unless declared shared it goes to the person's own chat, wherever it was asked.</summary>
    public Place Place { get; init; }

    public bool Holds(Person person) => Roles == Rights.Everybody || person.Is(Roles);
}

/// <summary>The rights that modules use in their declarations.</summary>
internal static class Rights
{
    /// <summary>Everyone, with or without a role.</summary>
    public const Roles Everybody = (Roles)(-1);

    private const Roles Working = Roles.Member | Roles.Head | Roles.Leader | Roles.Administrator;

    /// <summary>For everyone, about themselves: language, their stored data.</summary>
    public static Right Anyone { get; } = new(Everybody, Reach.Own);

    /// <summary>For everyone, read-only: help.</summary>
    public static Right Harmless { get; } = Anyone with { IsReading = true };

    /// <summary>The same, allowed in shared chats.</summary>
    public static Right SharedHarmless { get; } = Harmless with { Place = Place.Shared };

    /// <summary>Everyone who works on tasks. Only they can stand in for a colleague, because others could not act.</summary>
    public static Right Colleagues { get; } = new(Working, Reach.Own);

    /// <summary>For recipients of a reminder, about that reminder.</summary>
    public static Right OwnDigest { get; } = new(Working | Roles.Viewer, Reach.Own);

    /// <summary>Reporting and deciding on assignments.</summary>
    public static Right Assignments { get; } = new(Working, Reach.Assignments);

    /// <summary>Reporting for units: leaders only decide.</summary>
    public static Right Reporters { get; } = new(Roles.Member | Roles.Head | Roles.Administrator, Reach.Assignments);

    public static Right Questions { get; } = new(Working | Roles.Viewer, Reach.Seen);

    /// <summary>The same, allowed in shared chats, where the answer names no person and no cause.</summary>
    public static Right SharedQuestions { get; } = Questions with { Place = Place.Shared };

    public static Right Leaders { get; } = new(Roles.Leader | Roles.Administrator, Reach.Office);

    /// <summary>The unit that monitors the plan, that is the office's administrators.</summary>
    public static Right Monitors { get; } = new(Roles.Administrator, Reach.Office);

    /// <summary>The reply that refuses, or null when the person may. A null right (undeclared) is always refused.</summary>
    public static Reply? Refusal(Turn turn, Right? right) =>
        right?.Holds(turn.Person) == true
            // While viewing as somebody else: only reading, and no more than the viewer may read themselves.
            ? turn.Viewer is not { } viewer || (right.IsReading && right.Holds(viewer)) ? null : Reply.Problem(RightTexts.OnlyViewing.In(turn.Language))
            : Reply.Problem((turn.Person.AllRoles == Roles.None ? RightTexts.NoRole
                : right is null || (right.Roles & Roles.Leader) != Roles.None && (right.Roles & Roles.Member) == Roles.None ? RightTexts.NotAllowed
                : (right.Roles & Roles.Member) != Roles.None ? RightTexts.NotAllowedUnit
                : RightTexts.NotAllowedAdministrator).In(turn.Language));
}
