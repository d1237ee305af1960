namespace CchcBot.Office;

/// <summary>Object ids of people and tenants as they come in: Teams, Graph and settings write the same id in different letter cases.</summary>
internal static class ObjectIds
{
    /// <summary>The one form that is kept and compared: small letters with dashes; what is no such id stays as it is.</summary>
    public static string Canonical(string id) => Guid.TryParse(id, out var parsed) ? parsed.ToString("D") : id;
}
