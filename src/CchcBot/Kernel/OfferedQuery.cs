using System.Text.Json;
using CchcBot.Domain.Queries;

namespace CchcBot.Kernel;

/// <summary>Uses a question as the id of an offered file: when the person accepts it, the file is generated from the question at that moment.</summary>
internal static class OfferedQuery
{
    public static string Write(TaskQuery query) => JsonSerializer.Serialize(query, SharedPayloadJson.Default.TaskQuery);

    /// <summary>Untrusted input: null when it is not a valid question.</summary>
    public static TaskQuery? Read(string id)
    {
        try
        {
            return
                JsonSerializer.Deserialize(id, SharedPayloadJson.Default.TaskQuery)
                    is { Statuses: not null, Intent: not (QueryIntent.Help or QueryIntent.None) } query
                ? query
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The question for all tasks of the same unit, area and plan.</summary>
    public static TaskQuery Everything(TaskQuery query) =>
        query with { Intent = QueryIntent.List, Statuses = [], From = null, To = null, GroupBy = null, Task = null };
}
