using CchcBot.Delivery;
using CchcBot.Domain.Text;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>Tells the administrators which rows of their office cannot be read, what that costs and what to do: of each row once, as it stands.</summary>
internal sealed class UnreadableRowsRun(UnreadableRows rows, IWorkspaceStore store, Notices notices) : IOfficeJob
{
    // What is told by name; the log has all of them.
    private const int MostNamed = 5;

    // Longer than any key but a forged one.
    private const int LongestKey = 160;

    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var office = tick.Office;
        var fresh = rows.Of(office.Id).Where(r => !office.Told.Contains(r.Mark)).ToList();
        var administrators = office.Administrators.ToList();
        if (fresh.Count == 0 || administrators.Count == 0)
        {
            return;
        }

        foreach (var administrator in administrators)
        {
            await notices.TellAsync(
                office.Id, administrator, $"rows|{fresh[0].Mark}", Words(Offices.LanguageOf(administrator, null), fresh), tick.Now, cancellation);
        }

        // Last: after a crash before this they are told again, which the notice's name makes one.
        await store.KeepToldAsync(office.Id, [.. fresh.Select(r => r.Mark)], cancellation);
    }

    private static string Words(TextLanguage language, List<UnreadableRow> fresh)
    {
        var named = fresh.Take(MostNamed).Select(row => UnreadableTexts.Row.In(
            language, UnreadableTexts.Of(row.Kind).In(language), row.Table, Excerpt.Of(row.Key, LongestKey)));
        var more = fresh.Count > MostNamed ? UnreadableTexts.More.In(language, fresh.Count - MostNamed) : "";
        return UnreadableTexts.Rows.In(language, fresh.Count, string.Join("; ", named) + more);
    }
}
