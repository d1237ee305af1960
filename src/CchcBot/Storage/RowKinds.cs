using CchcBot.Office;

namespace CchcBot.Storage;

/// <summary>What a row holds of people.</summary>
internal enum PersonIn
{
    Nobody,
    /// <summary>It is a record of the office's work in which people stand: on removal a mark stands in the person's place.</summary>
    Named,
    /// <summary>It is the person's own: on removal it goes.</summary>
    Own,
}

/// <summary>A kind of row.</summary>
/// <param name="Name">As the export calls it.</param>
/// <param name="Person">What it holds of people.</param>
/// <param name="HasWords">People typed into it, so that names may stand in it.</param>
/// <param name="Keeps">For how long after its last change; null = as long as the office is served.</param>
/// <param name="IsShown">The export has a section of its own for it.</param>
internal sealed record RowKind(string Name, PersonIn Person, bool HasWords = false, TimeSpan? Keeps = null, bool IsShown = false);

/// <summary>
/// All kinds of rows in all tables: what the export, the removal and the retention of personal data go by. A row of no kind is a later build's: removal
/// looks for the person everywhere in it.
/// </summary>
internal static class RowKinds
{
    private static readonly TimeSpan Draft = TimeSpan.FromDays(30);
    private static readonly TimeSpan Message = TimeSpan.FromDays(3 * 366);

    private static readonly RowKind Index = new("index", PersonIn.Nobody);
    private static readonly RowKind Place = new("place", PersonIn.Own, IsShown: true);
    private static readonly RowKind ListedIndex = new("listed-index", PersonIn.Own, IsShown: true);
    private static readonly RowKind OwnDraft = new("draft", PersonIn.Own, HasWords: true, Keeps: Draft);
    private static readonly RowKind Preview = new("preview", PersonIn.Named, HasWords: true, Keeps: Draft);
    private static readonly RowKind Delivery = new("message", PersonIn.Named, HasWords: true, Keeps: Message, IsShown: true);
    // A published paper, in which no person is named.
    private static readonly RowKind Issued = new("issued-report", PersonIn.Nobody);
    private static readonly RowKind Machine = new("machine", PersonIn.Nobody);

    private static readonly Dictionary<string, RowKind> OfOffice = new(StringComparer.Ordinal)
    {
        ["settings"] = new("settings", PersonIn.Nobody),
        ["unit"] = new("unit", PersonIn.Named, IsShown: true),
        ["person"] = new("person", PersonIn.Named, IsShown: true),
        ["listed"] = new("listed", PersonIn.Own, IsShown: true),
        ["reorganisation"] = new("reorganisation", PersonIn.Named),
        ["former"] = new("former", PersonIn.Named),
        ["act"] = new("role-act", PersonIn.Named),
        ["approval"] = new("approval", PersonIn.Named),
        // A hash of the id, which nobody can read back.
        ["gone"] = new("gone", PersonIn.Nobody),
        // A hash of a row's key.
        ["told"] = Machine,
        [Stamps.RowKey] = Machine,
    };

    private static readonly Dictionary<string, RowKind> OfPlan = new(StringComparer.Ordinal)
    {
        ["head"] = new("plan", PersonIn.Nobody),
        ["a"] = new("state", PersonIn.Named, HasWords: true, IsShown: true),
        ["s"] = new("state", PersonIn.Named, HasWords: true, IsShown: true),
        // The text of a plan is a published document; who corrected it stands in it by id.
        ["d"] = new("definition", PersonIn.Named),
        ["h"] = new("history", PersonIn.Named, HasWords: true, IsShown: true),
        ["o"] = new("operation", PersonIn.Named, HasWords: true, IsShown: true),
        ["t"] = new("target", PersonIn.Nobody),
        ["g"] = new("target-figure", PersonIn.Named, HasWords: true, IsShown: false),
        ["r"] = new("version", PersonIn.Named, HasWords: true, IsShown: true),
    };

    private static readonly Dictionary<string, RowKind> OfDeliveries = new(StringComparer.Ordinal)
    {
        ["note"] = new("note", PersonIn.Named, HasWords: true, IsShown: true),
        [Stamps.RowKey] = Machine,
    };

    /// <summary>Null for a row of a later build's kind.</summary>
    public static RowKind? Of(string table, string partition, string row)
    {
        var (of, kind) = (partition.Split('|')[0], row.Split('|')[0]);
        return table switch
        {
            TableWorkspaceStore.TableName => of switch
            {
                "offices" or "first" => Index,
                "person" => Place,
                "listed" => ListedIndex,
                "draft" => OwnDraft,
                "issued" => Issued,
                "system" => Machine,
                "office" => OfOffice.GetValueOrDefault(kind),
                _ => null,
            },
            TablePlanStore.TableName => partition.EndsWith(PlanKeys.PreviewEnd, StringComparison.Ordinal) ? Preview : OfPlan.GetValueOrDefault(kind),
            TableDeliveryStore.TableName => of == "system" ? Machine : TableDeliveryStore.IsDelivery(row) ? Delivery : OfDeliveries.GetValueOrDefault(kind),
            _ => null,
        };
    }

    /// <summary>Whether rows of that partition go by themselves.</summary>
    public static bool Expires(string table, string partition) =>
        table == TableDeliveryStore.TableName || Of(table, partition, "")?.Keeps is not null;

    /// <summary>The partitions of an office, in all tables, with those of people and mails apart.</summary>
    public static IReadOnlyList<(string Table, string Partition)> Partitions(WorkspaceId office) =>
    [
        (TableWorkspaceStore.TableName, TableWorkspaceStore.Partition(office)),
        (TableWorkspaceStore.TableName, TableDraftStore.Partition(office)),
        (TableWorkspaceStore.TableName, TableReportStore.Partition(office)),
        (TablePlanStore.TableName, PlanKeys.Partition(office)),
        (TablePlanStore.TableName, PlanKeys.Previews(office)),
        (TableDeliveryStore.TableName, TableDeliveryStore.Partition(office)),
    ];
}
