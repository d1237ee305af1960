using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>How far a right reaches. Whatever a card's data names is looked up anew in the person's own office; another office's is not there.</summary>
internal enum Reach
{
    /// <summary>What is the person's own: the language, the days away, the reminder that was sent to this person.</summary>
    Own,

    /// <summary>
    /// Duties: to report on those of the person's units and those given to the person, to decide on those that the person leads. The handler checks each
    /// anew.
    /// </summary>
    Duties,

    /// <summary>The whole office: the role alone decides.</summary>
    Office,

    /// <summary>As much as the person may see: the answer holds no more.</summary>
    Seen,
}

/// <summary>Who reads an answer.</summary>
internal enum Place
{
    /// <summary>The person alone: a personal chat.</summary>
    Private,

    /// <summary>Whoever is in the channel, the group chat or the meeting.</summary>
    Shared,
}

/// <summary>Who may do a thing, and where.</summary>
/// <param name="Roles">Any of these; <see cref="Rights.Everybody"/> with those who have no role.</param>
/// <param name="Reach">Over what.</param>
internal sealed record Right(Roles Roles, Reach Reach)
{
    /// <summary>It shows and changes nothing: allowed while an administrator looks on as somebody else.</summary>
    public bool IsReading { get; init; } = Reach == Reach.Seen;

    /// <summary>Meant by the administrator himself, whoever he looks on as.</summary>
    public bool IsOneself { get; init; }

    /// <summary>Where the answer may stand. What no module calls shared goes to the person's own chat, wherever it was said.</summary>
    public Place Place { get; init; }

    public bool Holds(Person person) => Roles == Rights.Everybody || person.Is(Roles);
}

/// <summary>The kinds of rights that modules declare.</summary>
internal static class Rights
{
    /// <summary>All roles and none.</summary>
    public const Roles Everybody = (Roles)(-1);

    private const Roles Working = Roles.Member | Roles.Head | Roles.Leader | Roles.Administrator;

    /// <summary>What is everybody's own: the language, what is kept about the person.</summary>
    public static Right Anyone { get; } = new(Everybody, Reach.Own);

    /// <summary>Shows and changes nothing: help.</summary>
    public static Right Harmless { get; } = Anyone with { IsReading = true };

    /// <summary>The same where others read it.</summary>
    public static Right SharedHarmless { get; } = Harmless with { Place = Place.Shared };

    /// <summary>Who has a part in the work: others can stand in for nobody, as they could not act.</summary>
    public static Right Colleagues { get; } = new(Working, Reach.Own);

    /// <summary>The reminder that was sent to this person.</summary>
    public static Right OwnDigest { get; } = new(Working | Roles.Viewer, Reach.Own);

    /// <summary>To report and decide on duties.</summary>
    public static Right Duties { get; } = new(Working, Reach.Duties);

    /// <summary>To report for units: who only decides has none.</summary>
    public static Right Reporters { get; } = new(Roles.Member | Roles.Head | Roles.Administrator, Reach.Duties);

    public static Right Questions { get; } = new(Working | Roles.Viewer, Reach.Seen);

    /// <summary>The same where everybody may read the answer: it names no person and no cause there.</summary>
    public static Right SharedQuestions { get; } = Questions with { Place = Place.Shared };

    public static Right Leaders { get; } = new(Roles.Leader | Roles.Administrator, Reach.Office);

    /// <summary>The unit that monitors the plan: the office's administrators.</summary>
    public static Right Monitors { get; } = new(Roles.Administrator, Reach.Office);

    /// <summary>Why this person may not, or null where they may. What nobody declared nobody may.</summary>
    public static Reply? Refusal(Turn turn, Right? right) =>
        right?.Holds(turn.Person) == true
            // Who looks on only looks, and sees no more than he may as himself.
            ? turn.Viewer is not { } viewer || (right.IsReading && right.Holds(viewer)) ? null : Reply.Problem(RightTexts.OnlyViewing.In(turn.Language))
            : Reply.Problem((turn.Person.AllRoles == Roles.None ? RightTexts.NoRole
                : right is null || (right.Roles & Roles.Leader) != Roles.None && (right.Roles & Roles.Member) == Roles.None ? RightTexts.NotAllowed
                : (right.Roles & Roles.Member) != Roles.None ? RightTexts.NotAllowedUnit
                : RightTexts.NotAllowedAdministrator).In(turn.Language));
}
