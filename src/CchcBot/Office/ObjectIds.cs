namespace CchcBot.Office;

/// <summary>Object ids of people and tenants: Teams, Graph and settings write the same id in different letter case.</summary>
internal static class ObjectIds
{
    /// <summary>The canonical form, which is stored and compared: lower case with dashes. Text that is not a GUID is returned unchanged.</summary>
    public static string Canonical(string id) => Guid.TryParse(id, out var parsed) ? parsed.ToString("D") : id;
}
