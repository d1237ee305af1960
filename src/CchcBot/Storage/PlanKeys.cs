using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Where the rows of plans are. All of an office share one partition; each kind of row, and in it each plan, is one range of row keys: all heads
/// are one short range, whatever the history.
/// </summary>
internal static class PlanKeys
{
    /// <summary>Partitions of previews end with it.</summary>
    public const string PreviewEnd = "|preview";

    private const string HeadKind = "head";

    public static string Partition(WorkspaceId workspace) => $"{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";

    /// <summary>The office's previews: rows of their own, which no head speaks for.</summary>
    public static string Previews(WorkspaceId workspace) => Partition(workspace) + PreviewEnd;

    public static string Head(string planId) => $"{HeadKind}|{KeyText.Encode(planId)}";

    /// <summary>Where an assignment stands.</summary>
    public static string State(string planId, string assignment) => $"a|{KeyText.Encode(planId)}|{KeyText.Encode(assignment)}";

    public static string History(string planId, string assignment, DateTimeOffset at, string operation) =>
        $"h|{KeyText.Encode(planId)}|{KeyText.Encode(assignment)}|{at.UtcTicks:D19}|{KeyText.Encode(operation)}";

    public static string Operation(string planId, string operation) => $"o|{KeyText.Encode(planId)}|{KeyText.Encode(operation)}";

    public static string Version(string planId, int version) => $"r|{KeyText.Encode(planId)}|{version:D5}";

    /// <param name="planId">The plan.</param>
    /// <param name="definitions">Under which name a version's definitions are kept.</param>
    /// <param name="ordinal">The task's place in the plan.</param>
    public static string Definition(string planId, string definitions, int ordinal) => $"d|{KeyText.Encode(planId)}|{definitions}|{ordinal:D5}";

    public static string Heads(WorkspaceId workspace) => Range(workspace, HeadKind);

    public static string States(WorkspaceId workspace, string planId) => Range(workspace, $"a|{KeyText.Encode(planId)}");

    public static string Histories(WorkspaceId workspace, string planId) => Range(workspace, $"h|{KeyText.Encode(planId)}");

    public static string Versions(WorkspaceId workspace, string planId) => Range(workspace, $"r|{KeyText.Encode(planId)}");

    public static string Definitions(WorkspaceId workspace, string planId, string definitions) => Range(workspace, $"d|{KeyText.Encode(planId)}|{definitions}");

    public static bool IsHead(string rowKey) => rowKey.StartsWith(HeadKind + "|", StringComparison.Ordinal);

    /// <summary>The key of the head of the plan that a row belongs to.</summary>
    public static string HeadOf(string rowKey) => $"{HeadKind}|{rowKey.Split('|')[1]}";

    /// <summary>All keys that begin with these parts: '}' follows '|'.</summary>
    private static string Range(WorkspaceId workspace, string parts) =>
        GuardedTable.Filter($"PartitionKey eq {Partition(workspace)} and RowKey ge {parts + "|"} and RowKey lt {parts + "}"}");
}
