using CchcBot.Delivery;

namespace CchcBot.Slices.Administer;

/// <summary>
/// Tells the administrators which rows of their office cannot be read, with the consequences and the remedy; each version of a row is reported once.
/// </summary>
internal sealed class UnreadableRowsRun(UnreadableRows rows, IWorkspaceStore store, Notices notices) : IOfficeJob
{
    // Rows named in the message; the log names all.
    private const int MostNamed = 5;

    // Longer than any genuine key.
    private const int LongestKey = 160;

    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var office = tick.Office;
        var fresh = rows.Of(office.Id).Where(r => !office.ReportedUnreadable.Contains(r.Mark)).ToList();
        var administrators = office.Administrators.ToList();
        if (fresh.Count == 0 || administrators.Count == 0)
        {
            return;
        }

        foreach (var administrator in administrators)
        {
            await notices.SendAsync(
                office.Id, administrator, $"rows|{fresh[0].Mark}", Words(Offices.LanguageOf(administrator, null), fresh), tick.Now, cancellation);
        }

        // Last: if a crash comes before this, the notices are repeated, and their topic prevents duplicates.
        await store.KeepReportedUnreadableAsync(office.Id, [.. fresh.Select(r => r.Mark)], cancellation);
    }

    private static string Words(TextLanguage language, List<UnreadableRow> fresh)
    {
        var named = fresh.Take(MostNamed).Select(row => UnreadableTexts.Row.In(
            language, UnreadableTexts.Of(row.Kind).In(language), row.Table, Excerpt.Of(row.Key, LongestKey)));
        var more = fresh.Count > MostNamed ? UnreadableTexts.More.In(language, fresh.Count - MostNamed) : "";
        return UnreadableTexts.Rows.In(language, fresh.Count, string.Join("; ", named) + more);
    }
}
