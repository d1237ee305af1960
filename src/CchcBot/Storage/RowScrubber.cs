using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Removes a person from a row: ids are replaced by the pseudonym wherever they occur (so future kinds of rows are covered too), and the name and mail
/// addresses are masked in free text.
/// </summary>
internal sealed class RowScrubber(PersonIdentifiers marks, FormerPerson former, string hidden)
{
    // Addresses of documents are evidence and would break if masked.
    private const string Address = "url";

    private readonly IReadOnlyList<string> ids = [.. new[] { marks.ChannelAccountId, marks.Id }.OfType<string>().Where(i => i.Length > 0)];
    private readonly IReadOnlyList<string> mails = [.. marks.Mails.Where(m => m.Length > 0)];

    /// <summary>Whether a JSON value mentions the person.</summary>
    public bool Concerns(string json) => Scrub(json, hasWords: true) is not null;

    /// <summary>The JSON without the person; null when it does not mention the person.</summary>
    public string? Scrub(string json, bool hasWords)
    {
        try
        {
            return JsonNode.Parse(json) is { } node && Change(node, hasWords, out var after) ? after.ToJsonString(StorageJson.Default.Options) : null;
        }
        catch (JsonException)
        {
            // Invalid JSON is scrubbed as plain text, so that the person is removed all the same.
            return (hasWords ? Words(Ids(json)) : Ids(json)) is var clean && clean != json ? clean : null;
        }
    }

    /// <summary>The row without the person, possibly under another key; null when it does not mention the person.</summary>
    /// <param name="row">The row as it was read.</param>
    /// <param name="hasWords">Holds free text that people typed. A plan's text does not count: it is a published document.</param>
    /// <param name="settle">Applied to the JSON after the ids are replaced, to end what was assigned to or pending for the person.</param>
    public TableEntity? Scrub(TableEntity row, bool hasWords, Func<string, string>? settle = null)
    {
        var changed = new TableEntity(row) { RowKey = Ids(row.RowKey) };
        var isChanged = changed.RowKey != row.RowKey;
        foreach (var (name, value) in row)
        {
            if (
                name is not ("PartitionKey" or "RowKey" or "odata.etag")
                && !name.StartsWith("Json", StringComparison.Ordinal)
                && value is string text
                && Ids(text) is var clean
                && clean != text
            )
            {
                changed[name] = clean;
                isChanged = true;
            }
        }

        if (row.ReadJson() is { } json && Scrub(json, hasWords) is { } written)
        {
            changed.WithJson(settle is null ? written : Settled(written, settle));
            if (row.TryGetValue("Schema", out var schema))
            {
                changed["Schema"] = schema;
            }

            isChanged = true;
        }

        return isChanged ? changed : null;
    }

    private static string Settled(string json, Func<string, string> settle)
    {
        try
        {
            return settle(json);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            // The value is unreadable, so there is nothing we could end in it.
            return json;
        }
    }

    /// <summary>Makes a function on JSON from a change of the typed value; unknown properties are preserved.</summary>
    public static Func<string, string> Settling<T>(JsonTypeInfo<T> type, Func<T, T> change) =>
        json => JsonColumns.Over(json, JsonSerializer.Serialize(change(JsonSerializer.Deserialize(json, type)!), type), type);

    private bool Change(JsonNode node, bool hasWords, out JsonNode after)
    {
        after = node;
        var changed = false;
        switch (node)
        {
            case JsonObject found:
                foreach (var (name, value) in found.ToList())
                {
                    if (value is not null && Change(value, hasWords && name != Address, out var other))
                    {
                        found[name] = other;
                        changed = true;
                    }
                }

                return changed;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is { } item && Change(item, hasWords, out var other))
                    {
                        // Objects and lists are changed in place; assigning a node that already has a parent would throw.
                        if (!ReferenceEquals(item, other))
                        {
                            list[i] = other;
                        }

                        changed = true;
                    }
                }

                return changed;
            case JsonValue value when value.TryGetValue<string>(out var text) && (hasWords ? Words(Ids(text)) : Ids(text)) is var clean && clean != text:
                after = JsonValue.Create(clean);
                return true;
            default:
                return false;
        }
    }

    private string Ids(string text) => ids.Aggregate(text, (kept, id) => kept.Replace(id, former.Id, StringComparison.OrdinalIgnoreCase));

    private string Words(string text)
    {
        var kept = mails.Aggregate(text, (rest, mail) => rest.Replace(mail, hidden, StringComparison.OrdinalIgnoreCase));
        return marks.Name is { } name ? FullName.Hide(kept, name, hidden) : kept;
    }
}
