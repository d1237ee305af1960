using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Office;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Requests;

/// <summary>The loaded office on a working morning of September 2025, with people to ask each other for things.</summary>
internal static class RequestOffice
{
    /// <summary>Of the centre: an officer without a unit of his own to head.</summary>
    public const string Nam = "00000000-0000-4000-8000-000000000004";

    /// <summary>Heads the interior unit.</summary>
    public const string Hoa = "00000000-0000-4000-8000-000000000005";

    /// <summary>A second leader.</summary>
    public const string Duc = "00000000-0000-4000-8000-000000000006";

    public static async Task<TestOffice> OpenAsync(TableStorage service, string? plan = null, bool extendsByTap = true, string? second = null)
    {
        var office = await LoadedOffice.OpenAsync(service, plan, second: second);
        await PersonAsync(office, Nam, "Phạm Hải Nam", Roles.Member, TestOffice.Centre, null);
        await PersonAsync(office, Hoa, "Đỗ Thị Hoa", Roles.Head | Roles.Member, TestOffice.Interior, null);
        await PersonAsync(office, Duc, "Vũ Minh Đức", Roles.Leader, null, "Phó Chánh Văn phòng");
        await office.Offices.ChangePersonAsync(office.Id, TestOffice.An, p => p! with { Title = "Chánh Văn phòng" }, CancellationToken.None);
        await HeadAsync(office, TestOffice.Interior, Hoa);
        await office.Offices.ChangeSettingsAsync(office.Id, s => s with { ExtendsByTap = extendsByTap }, CancellationToken.None);
        office.MoveTo(new DateTime(2025, 9, 16, 8, 30, 0));
        await office.DeliverAsync();
        return office;
    }

    public static Task InChargeAsync(this TestOffice office, string unit, string leader) =>
        office.Offices.ChangeUnitAsync(office.Id, UnitKeys.Key(unit), u => u! with { LeaderInCharge = leader }, CancellationToken.None);

    public static Task HeadAsync(TestOffice office, string unit, string head) =>
        office.Offices.ChangeUnitAsync(office.Id, UnitKeys.Key(unit), u => u! with { Head = head }, CancellationToken.None);

    public static async Task<Assignment> AssignmentAsync(this TestOffice office, string code) => Assert.Single((await office.StateAsync()).Find(code)!.Assignments);

    /// <summary>What the next look of the clock sends, by kind, to whom, and the card.</summary>
    public static async Task<IReadOnlyList<(string Kind, string To, string Card, string Push)>> NextAsync(this TestOffice office)
    {
        var before = office.Messenger.Sent.Count;
        await office.DeliverAsync();
        return [.. office.Messenger.Sent.Skip(before).Select(s => (s.Kind, s.To.ConversationId[2..], s.Card, s.Push))];
    }

    private static Task PersonAsync(TestOffice office, string id, string name, Roles roles, string? unit, string? title) => office.Offices.ChangePersonAsync(
        office.Id,
        id,
        _ => new Person(id, name, roles, $"29:{id}", title, unit is null ? null : UnitKeys.Key(unit), TextLanguage.Vi, TestOffice.Address($"a:{id}")),
        CancellationToken.None);
}
