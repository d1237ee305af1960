using System.Text.Json;
using CchcBot.Domain.Queries;

namespace CchcBot.Kernel;

/// <summary>A question as the id of a file that is offered: the file is made anew from it, for who wants it, at the moment it is wanted.</summary>
internal static class OfferedQuery
{
    public static string Write(TaskQuery query) => JsonSerializer.Serialize(query, SharedPayloadJson.Default.TaskQuery);

    /// <summary>What comes back is input like any other: null where it is no question.</summary>
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

    /// <summary>All tasks of the same unit, area and plan.</summary>
    public static TaskQuery Everything(TaskQuery query) =>
        query with { Intent = QueryIntent.List, Statuses = [], From = null, To = null, GroupBy = null, Task = null };
}
