using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>What a thing to say is about; the order in which the help lists them.</summary>
internal enum HelpTopic
{
    Ask,
    Report,
    Plans,
    People,
    Reminders,
    PersonalData,
    General,
}

/// <summary>A thing to say.</summary>
/// <param name="Text">What is said, and what it does.</param>
/// <param name="May">Any of these roles may say it.</param>
/// <param name="First">For whom it stands among the few things shown at once; the rest is folded by topic.</param>
/// <param name="IsWhole">It can be said as it stands, so that a button may say it.</param>
/// <param name="DemoOnly">Nobody may say it to an office's real clock.</param>
internal sealed record HelpItem(HelpText Text, HelpTopic Topic, Roles May, Roles First = Roles.None, bool IsWhole = false, bool DemoOnly = false)
{
    public const Roles Staff = Roles.Member | Roles.Head;
    public const Roles Above = Roles.Leader | Roles.Administrator;
    public const Roles Anybody = Staff | Above | Roles.Viewer;

    /// <summary>Whether it is told to this person.</summary>
    public bool IsFor(Person person, bool isDemo) => (May == Rights.Everybody || person.Is(May)) && (isDemo || !DemoOnly);
}
