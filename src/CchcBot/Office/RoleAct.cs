namespace CchcBot.Office;

/// <summary>By which means roles were changed. Stored by name.</summary>
internal enum RoleChangeSource
{
    /// <summary>The card of "phân quyền".</summary>
    Card,
    /// <summary>The person became head of a unit, or joined or left one.</summary>
    Unit,
    /// <summary>A list of people that an administrator uploaded.</summary>
    List,
    /// <summary>A reorganisation of units, on its effective day.</summary>
    Reorganisation,
    /// <summary>Ownership of the team, or membership of a directory group.</summary>
    Group,
}

/// <summary>Who changes a person's roles, when and how.</summary>
/// <param name="By">Object id; null where no person acted at that moment: a listed person was recognised, or the directory changed.</param>
/// <param name="At">The office's time.</param>
internal sealed record RoleChange(string? By, DateTimeOffset At, RoleChangeSource Way);

/// <summary>The approval of an office, stored for ever in the office whose administrator gave it.</summary>
/// <param name="Team">Teams team id of the approved office.</param>
/// <param name="By">Object id of the administrator.</param>
internal sealed record OfficeApproval(string Team, DateTimeOffset At, string By);

/// <summary>A recorded change of a person's roles; never deleted.</summary>
/// <param name="Who">Object id of the person whose roles changed.</param>
internal sealed record RoleAct(DateTimeOffset At, string? By, string Who, RoleChangeSource Way, Roles Before, Roles After);
