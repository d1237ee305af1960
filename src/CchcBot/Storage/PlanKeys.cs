using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Table keys of plan rows. An office's rows share one partition. Each kind of row, and within it each plan, is one range of row keys, so that listing all
/// heads is one short range query however long the history is.
/// </summary>
internal static class PlanKeys
{
    /// <summary>Suffix of the preview partitions.</summary>
    public const string PreviewEnd = "|preview";

    private const string HeadKind = "head";

    public static string Partition(WorkspaceId workspace) => $"{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";

    /// <summary>Partition of the office's previews; these rows are not covered by any plan's head.</summary>
    public static string Previews(WorkspaceId workspace) => Partition(workspace) + PreviewEnd;

    public static string Head(string planId) => $"{HeadKind}|{KeyText.Encode(planId)}";

    /// <summary>Row key of an assignment's state.</summary>
    /// <param name="set">Name of the set of states; null for states keyed by the plan alone.</param>
    public static string State(string planId, string? set, string assignment) => $"{StatesOf(planId, set)}|{KeyText.Encode(assignment)}";

    /// <param name="at">Time of the change.</param>
    /// <param name="operation">Id of the operation that made it.</param>
    /// <param name="set">Name of the set of states, if the operation wrote one.</param>
    public static string History(string planId, string assignment, DateTimeOffset at, string operation, string? set = null) =>
        $"h|{KeyText.Encode(planId)}|{KeyText.Encode(assignment)}|{at.UtcTicks:D19}|{KeyText.Encode(operation)}{(set is null ? "" : $"|{set}")}";

    public static string Operation(string planId, string operation) => $"o|{KeyText.Encode(planId)}|{KeyText.Encode(operation)}";

    public static string Version(string planId, int version) => $"r|{KeyText.Encode(planId)}|{version:D5}";

    /// <param name="definitions">Name under which a version's definitions are stored.</param>
    /// <param name="ordinal">The task's position in the plan.</param>
    public static string Definition(string planId, string definitions, int ordinal) => $"d|{KeyText.Encode(planId)}|{definitions}|{ordinal:D5}";

    /// <param name="targets">Under which name a plan's targets are kept.</param>
    public static string Target(string planId, string targets, int number) => $"t|{KeyText.Encode(planId)}|{targets}|{number:D5}";

    /// <param name="operation">The act of reporting: the same act has the same row.</param>
    public static string Figure(string planId, int number, string operation) => $"g|{KeyText.Encode(planId)}|{number:D5}|{KeyText.Encode(operation)}";

    public static string Targets(WorkspaceId workspace, string planId, string targets) => Range(workspace, $"t|{KeyText.Encode(planId)}|{targets}");

    public static string Figures(WorkspaceId workspace, string planId) => Range(workspace, $"g|{KeyText.Encode(planId)}");

    public static string Heads(WorkspaceId workspace) => Range(workspace, HeadKind);

    /// <summary>Filter for all plan heads of a partition.</summary>
    public static string Heads(string partition) => Range(partition, HeadKind);

    public static string States(WorkspaceId workspace, string planId, string? set) => Range(workspace, StatesOf(planId, set));

    /// <summary>Filter for all sets of states of a plan.</summary>
    public static string Sets(WorkspaceId workspace, string planId) => Range(workspace, $"s|{KeyText.Encode(planId)}");

    /// <summary>Name of the set that a row found by <see cref="Sets"/> belongs to.</summary>
    public static string SetOf(string rowKey) => rowKey.Split('|')[2];

    public static string Histories(WorkspaceId workspace, string planId) => Range(workspace, $"h|{KeyText.Encode(planId)}");

    public static string Versions(WorkspaceId workspace, string planId) => Range(workspace, $"r|{KeyText.Encode(planId)}");

    public static string Definitions(WorkspaceId workspace, string planId, string definitions) => Range(workspace, $"d|{KeyText.Encode(planId)}|{definitions}");

    public static bool IsHead(string rowKey) => rowKey.StartsWith(HeadKind + "|", StringComparison.Ordinal);

    /// <summary>Row key of the head of the plan that a row belongs to.</summary>
    public static string HeadOf(string rowKey) => $"{HeadKind}|{rowKey.Split('|')[1]}";

    private static string StatesOf(string planId, string? set) => set is null ? $"a|{KeyText.Encode(planId)}" : $"s|{KeyText.Encode(planId)}|{set}";

    /// <summary>Filter for all keys that start with these parts and '|'; '}' is the character after '|'.</summary>
    private static string Range(WorkspaceId workspace, string parts) => Range(Partition(workspace), parts);

    private static string Range(string partition, string parts) =>
        GuardedTable.Filter($"PartitionKey eq {partition} and RowKey ge {parts + "|"} and RowKey lt {parts + "}"}");
}
