namespace CchcBot.Kernel;

/// <summary>Topics of the help, in display order.</summary>
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

/// <summary>An entry of the help.</summary>
/// <param name="Text">The phrase and what it does.</param>
/// <param name="May">Roles that may use it (any of them).</param>
/// <param name="First">Roles for which it is among the first few entries; the rest is collapsed by topic.</param>
/// <param name="IsWhole">The phrase is complete as it stands, so a button can send it.</param>
/// <param name="DemoOnly">Available in demo mode only.</param>
internal sealed record HelpItem(HelpText Text, HelpTopic Topic, Roles May, Roles First = Roles.None, bool IsWhole = false, bool DemoOnly = false)
{
    public const Roles Staff = Roles.Member | Roles.Head;
    public const Roles Above = Roles.Leader | Roles.Administrator;
    public const Roles Anybody = Staff | Above | Roles.Viewer;

    /// <summary>Whether the help shows it to this person.</summary>
    public bool IsFor(Person person, bool isDemo) => (May == Rights.Everybody || person.Is(May)) && (isDemo || !DemoOnly);
}
