namespace CchcBot.Storage;

/// <summary>What personal data a kind of row holds.</summary>
internal enum PersonIn
{
    Nobody,
    /// <summary>A record of the office's work that names people: on removal a pseudonym replaces the person.</summary>
    Named,
    /// <summary>Belongs to the person: deleted on removal.</summary>
    Own,
}

/// <summary>A kind of row.</summary>
/// <param name="Name">Name in the personal data export.</param>
/// <param name="Person">What personal data it holds.</param>
/// <param name="HasWords">Holds free text that people typed, which may contain names.</param>
/// <param name="Keeps">Retention after its last change; null = as long as the office is served.</param>
/// <param name="IsShown">Has a section of its own in the export.</param>
internal sealed record RowKind(string Name, PersonIn Person, bool HasWords = false, TimeSpan? Keeps = null, bool IsShown = false);

/// <summary>
/// All kinds of rows in all tables; export, removal and retention of personal data are driven by this list. A row of unknown kind comes from a newer
/// build: removal then searches all of it for the person.
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
    // A published paper, or the outline of one, in which no person is named.
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
        [TableWorkspaceStore.About] = new("conversation", PersonIn.Own, HasWords: true, Keeps: Draft),
        ["approval"] = new("approval", PersonIn.Named),
        // Keyed by a one-way hash of the person's id.
        ["gone"] = new("gone", PersonIn.Nobody),
        // Keyed by a hash of a row key.
        ["told"] = Machine,
        [Stamps.RowKey] = Machine,
    };

    private static readonly Dictionary<string, RowKind> OfPlan = new(StringComparer.Ordinal)
    {
        ["head"] = new("plan", PersonIn.Nobody),
        ["a"] = new("state", PersonIn.Named, HasWords: true, IsShown: true),
        ["s"] = new("state", PersonIn.Named, HasWords: true, IsShown: true),
        // A plan's text is a published document; the people who corrected it are named by id.
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

    /// <summary>The row's kind; null for a kind that only a newer build knows.</summary>
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
                // Turns are counted by a one-way hash of whose they are.
                "system" or TableTurnBudgetStore.Partition => Machine,
                "office" => OfOffice.GetValueOrDefault(kind),
                _ => null,
            },
            TablePlanStore.TableName => partition.EndsWith(PlanKeys.PreviewEnd, StringComparison.Ordinal) ? Preview : OfPlan.GetValueOrDefault(kind),
            TableDeliveryStore.TableName => of == "system" ? Machine : TableDeliveryStore.IsDelivery(row) ? Delivery : OfDeliveries.GetValueOrDefault(kind),
            _ => null,
        };
    }

    /// <summary>Whether rows of the partition expire.</summary>
    public static bool Expires(string table, string partition) =>
        table == TableDeliveryStore.TableName || partition.StartsWith("office|", StringComparison.Ordinal) || Of(table, partition, "")?.Keeps is not null;

    /// <summary>The partitions of an office in all tables, except the indexes by person and by mail address.</summary>
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
