using Azure;

namespace CchcBot.Protocols.Tables;

/// <summary>
/// What the Table service needs of a storage connection string: TableEndpoint, or DefaultEndpointsProtocol, AccountName
/// and EndpointSuffix; AccountKey or SharedAccessSignature. Parts of the other services are passed over.
/// </summary>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential? SharedKey, AzureSasCredential? Sas)
{
    /// <exception cref="FormatException">Names the missing or wrong part, never its value.</exception>
    public static TableConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Keys end in '=' themselves: only the first one separates.
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                throw new FormatException("The storage connection string has a part that is not name=value, or a name twice.");
            }
        }

        var account = parts.GetValueOrDefault("AccountName");
        var endpoint = parts.GetValueOrDefault("TableEndpoint") ?? (account is null
            ? throw new FormatException("The storage connection string has neither TableEndpoint nor AccountName.")
            : $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}");
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var uri))
        {
            throw new FormatException("The TableEndpoint of the storage connection string is not an address.");
        }

        if (parts.TryGetValue("SharedAccessSignature", out var sas))
        {
            return new(uri, SharedKey: null, new AzureSasCredential(sas));
        }

        return account is not null && parts.TryGetValue("AccountKey", out var key)
            ? new(uri, new TableSharedKeyCredential(account, key), Sas: null)
            : throw new FormatException("The storage connection string has neither AccountName with AccountKey nor SharedAccessSignature.");
    }
}
