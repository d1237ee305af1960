using CchcBot.Office;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Administer;

/// <summary>Units, people, clock and language by word.</summary>
public sealed class AdministerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime January = new(2025, 1, 2, 8, 0, 0);

    [Theory]
    [InlineData("giao đơn vị \"Phòng Nội chính\" cho Lê Quốc Cường")]
    [InlineData("giao don vi Phong Noi chinh cho le quoc cuong")]
    [InlineData("assign unit “Phòng Nội chính” to Lê Quốc Cường")]
    public async Task A_unit_is_given_to_a_person(string text)
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, January);
        var reply = await office.SayAsync(TestOffice.Binh, text);
        Assert.False(reply.IsProblem, reply.Text);
        Assert.Equal(TestOffice.Cuong, (await office.WorkspaceAsync()).Units.Find(TestOffice.Interior)!.Head);
    }

    [Theory]
    [InlineData("giao đơn vị \"Phòng Nội vụ\" cho Lê Quốc Cường", "Phòng Nội chính")]
    [InlineData("giao đơn vị \"Zzz\" cho Lê Quốc Cường", "Chưa có đơn vị")]
    [InlineData("giao đơn vị \"Phòng Nội chính\" cho Người Nào Đó", "Không tìm thấy")]
    [InlineData("giao đơn vị", "ví dụ")]
    public async Task What_cannot_be_given_says_what_to_do(string text, string expected)
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, January);
        var reply = await office.SayAsync(TestOffice.Binh, text);
        Assert.True(reply.IsProblem);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_roster_card_gives_units_their_people()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, January);
        var roster = await office.SayAsync(TestOffice.Binh, "đơn vị và cán bộ");
        await office.TapAsync(TestOffice.Binh, roster.Card!, "Lưu", new Dictionary<string, string> { ["unit:phong-noi-chinh"] = TestOffice.Cuong });
        Assert.Equal(TestOffice.Cuong, (await office.WorkspaceAsync()).Units.Find(TestOffice.Interior)!.Head);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "đơn vị và cán bộ")).IsProblem);
    }

    [Theory]
    [InlineData("đặt ngày 31/02/2025", "không có trong lịch")]
    [InlineData("đặt ngày 01/01/2024", "chỉ đi tới")]
    [InlineData("đặt ngày mai mốt", "ví dụ")]
    [InlineData("đặt ngày 16/09/2025 25:00", "ví dụ")]
    public async Task A_clock_that_cannot_be_set_says_why(string text, string expected)
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, January);
        var reply = await office.SayAsync(TestOffice.Binh, text);
        Assert.True(reply.IsProblem);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("đặt ngày 16/09/2025 8:30", "thứ Ba 16/09/2025 08:30")]
    [InlineData("dat ngay 17/9/2025", "thứ Tư 17/09/2025 08:00")]
    [InlineData("set date 18/09/2025 14h", "Thursday 18/09/2025 14:00")]
    public async Task The_clock_moves_forwards(string text, string expected)
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, January);
        Assert.Contains(expected, (await office.SayAsync(TestOffice.Binh, text)).Text, StringComparison.Ordinal);
        Assert.True((await office.SayAsync(TestOffice.Cuong, text)).IsProblem);
    }

    [Fact]
    public async Task A_person_chooses_the_language()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, January);
        await office.SayAsync(TestOffice.An, "english");
        Assert.Equal("You can say", (await office.SayAsync(TestOffice.An, "trợ giúp")).Push);
        await office.SayAsync(TestOffice.An, "tiếng Việt");
        Assert.Equal("Anh/chị có thể nhắn", (await office.SayAsync(TestOffice.An, "help")).Push);
    }

    [Theory]
    [InlineData("xyz abc")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("???")]
    public async Task Words_that_mean_nothing_get_help_and_never_silence(string text)
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, January);
        Assert.Equal("Chưa hiểu câu vừa nhắn. Anh/chị có thể nhắn", (await office.SayAsync(TestOffice.Cuong, text)).Push);
    }
}
