namespace CchcBot.Office;

/// <summary>By which way roles were changed. Stored by name.</summary>
internal enum RoleWay
{
    /// <summary>The card of "phân quyền".</summary>
    Card,
    /// <summary>Somebody was put in charge of a unit, or into one, or left it.</summary>
    Unit,
    /// <summary>A list of people that an administrator sent.</summary>
    List,
    /// <summary>A decision on units on its day.</summary>
    Reorganisation,
    /// <summary>Owning the team, or a group of the tenant's directory.</summary>
    Group,
}

/// <summary>Who changes a person's roles, when and how.</summary>
/// <param name="By">Object id; null = nobody in particular: a list that was settled when the account became known, or the directory.</param>
/// <param name="At">The office's time.</param>
internal sealed record RoleChange(string? By, DateTimeOffset At, RoleWay Way);

/// <summary>An office was approved, kept for ever in the office whose administrator did it.</summary>
/// <param name="Team">Teams team id of the office that was approved.</param>
/// <param name="By">Object id.</param>
internal sealed record OfficeApproval(string Team, DateTimeOffset At, string By);

/// <summary>A change of somebody's roles, kept for ever.</summary>
/// <param name="Who">Object id of whose roles they are.</param>
internal sealed record RoleAct(DateTimeOffset At, string? By, string Who, RoleWay Way, Roles Before, Roles After);
