using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Requests;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Requests;

/// <summary>A head gives an assignment to an officer, who accepts it or hands it over; another unit is asked for its part; a file is evidence.</summary>
public sealed class AssignOfficerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("giao 3b cho anh Nam")]
    [InlineData("giao 3b cho anh nam")]
    [InlineData("phân công Phạm Hải Nam thực hiện 3b")]
    [InlineData("assign 3b to Nam")]
    public async Task The_officer_gets_it_accepts_it_and_is_its_owner(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var given = await office.SayAsync(TestOffice.Cuong, words);

        Assert.Equal(
            words.StartsWith("assign", StringComparison.Ordinal) ? "Task 3b was given to Phạm Hải Nam." : "Nhiệm vụ 3b được giao cho Phạm Hải Nam.",
                given.Push);
        var workspace = await office.WorkspaceAsync();
        Assert.Equal(RequestOffice.Nam, workspace.OwnerOf(await office.AssignmentAsync("3b"))!.Id);
        var card = Assert.Single(await office.NextAsync(), s => s is { Kind: "send", To: RequestOffice.Nam } && s.Push == "Anh/chị được giao nhiệm vụ 3b").Card;

        var accepted = await office.TapSentAsync(RequestOffice.Nam, card, "Đã tiếp nhận");
        Assert.Equal("Đã tiếp nhận nhiệm vụ 3b", accepted.Push);
        Assert.NotNull((await office.AssignmentAsync("3b")).State.AcceptedAt);
        Assert.Contains(await office.NextAsync(), s => s.To == TestOffice.Cuong && s.Push == "Phạm Hải Nam đã tiếp nhận nhiệm vụ 3b.");

        // Handed over to a colleague, the card that lies with the first says so, and a late tap too.
        Assert.Equal("Nhiệm vụ 3b được giao cho Lê Quốc Cường.", (await office.SayAsync(RequestOffice.Nam, "bàn giao 3b cho anh Cường")).Push);
        Assert.Equal("Nhiệm vụ 3b hiện do Lê Quốc Cường thực hiện", (await office.TapSentAsync(RequestOffice.Nam, card, "Đã tiếp nhận")).Push);
    }

    [Fact]
    public async Task Who_is_not_clear_is_chosen_and_others_do_not_give()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.Offices.ChangePersonAsync(
            office.Id, "x-nam", _ => new Person("x-nam", "Trần Văn Nam", Roles.Member, Unit: UnitKeys.Key(TestOffice.Centre)), CancellationToken.None);

        var several = await office.SayAsync(TestOffice.Cuong, "giao 3b cho anh Nam");
        Assert.Contains("nhiều người tên", several.Push, StringComparison.Ordinal);
        ApprovedCard.Verify("give-choose", several.Card!);
        var unknown = await office.SayAsync(TestOffice.Cuong, "giao 3b cho chị Hoa");
        Assert.Contains("Chưa tìm thấy", unknown.Push, StringComparison.Ordinal);
        Assert.Equal(
            "Nhiệm vụ 3b được giao cho Trần Văn Nam.",
            (await office.TapAsync(TestOffice.Cuong, several.Card!, "Giao việc", new { to = "x-nam" })).Push
        );
        // Forged: somebody of another unit.
        Assert.True((await office.TapAsync(TestOffice.Cuong, several.Card!, "Giao việc", new { to = RequestOffice.Hoa })).IsProblem);

        foreach (var person in new[] { RequestOffice.Nam, RequestOffice.Hoa, TestOffice.Stranger })
        {
            Assert.True((await office.SayAsync(person, "giao 3b cho anh Cường")).IsProblem, person);
            Assert.True((await office.TapAsync(person, several.Card!, "Giao việc", new { to = TestOffice.Cuong })).IsProblem, person);
        }

        Assert.Equal("x-nam", (await office.AssignmentAsync("3b")).State.Officer);
    }

    [Theory]
    [InlineData("đề nghị phòng Nội chính cung cấp số liệu 3b trước 20/9")]
    [InlineData("de nghi phong Noi chinh cung cap so lieu 3b truoc 20/9")]
    public async Task Another_unit_is_asked_for_its_part_and_answers(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var form = await office.SayAsync(TestOffice.Cuong, words);
        Assert.Null((await office.AssignmentAsync("3b")).State.Cooperation);
        var asked = await office.TapAsync(
            TestOffice.Cuong, form.Card!, "Gửi đề nghị", new { unit = UnitKeys.Key(TestOffice.Interior), what = "Cung cấp số liệu 3b", due = "2025-09-20" });

        Assert.Equal("Trung tâm Công báo và Tin học đề nghị Phòng Nội chính phối hợp trước hết 20/09/2025", asked.Push);
        var card = Assert.Single(await office.NextAsync(), s => s is { Kind: "send", To: RequestOffice.Hoa }).Card;
        Assert.True((await office.TapSentAsync(RequestOffice.Hoa, card, "Gửi trả lời")).IsProblem);
        Assert.True((await office.TapSentAsync(TestOffice.Cuong, card, "Gửi trả lời", new { answer = "Tự trả lời" })).IsProblem);
        var answered = await office.TapSentAsync(RequestOffice.Hoa, card, "Gửi trả lời", new { answer = "Đã gửi số liệu qua văn bản 15/NC" });
        Assert.Equal("Phòng Nội chính đã trả lời đề nghị phối hợp 3b", answered.Push);
        var late = await office.TapSentAsync(RequestOffice.Hoa, card, "Gửi trả lời", new { answer = "Lần nữa" });
        Assert.Equal(answered.Push, late.Push);

        var told = await office.NextAsync();
        Assert.Contains(told, t => t.To == TestOffice.Cuong && t.Push.Contains("Đã gửi số liệu qua văn bản 15/NC", StringComparison.Ordinal));
        Assert.Equal("Đã gửi số liệu qua văn bản 15/NC", Assert.Single((await office.AssignmentAsync("3b")).State.Cooperation!).Answer);
        ApprovedCard.Verify(
            "cooperate-form",
            CooperationCard.Form(
                TextLanguage.Vi,
                await office.WorkspaceAsync(),
                "plan",
                await office.AssignmentAsync("3c"),
                new(UnitKeys.Key(TestOffice.Interior), "Cung cấp số liệu 3c", "2025-09-20"),
                null
            )
        );
        var workspace = await office.WorkspaceAsync();
        var assignment = await office.AssignmentAsync("3b");
        var open = assignment with { State = assignment.State with { Cooperation = [.. assignment.State.Cooperation!.Select(c => c with { Answer = null })] } };
        ApprovedCard.Verify(
            "cooperate-answer",
            CchcBot
                .Slices.Requests.CooperationCard.Of(
                    TextLanguage.Vi,
                    workspace,
                    workspace.FindPerson(RequestOffice.Hoa)!,
                    "plan",
                    open,
                    assignment.State.Cooperation![0].Key,
                    new DateOnly(2025, 9, 16)
                )
                .Card
        );
    }

    [Fact]
    public async Task A_file_with_the_task_named_is_kept_as_a_reference()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var file = new SentFile("bao-cao.docx", "https://sao-mai.sharepoint.com/download?key")
        {
            StoredAt = "https://sao-mai.sharepoint.com/personal/cuong/bao-cao.docx",
        };

        var shown = await office.SayAsync(TestOffice.Cuong, "minh chứng 3b", file);
        Assert.Empty((await office.AssignmentAsync("3b")).State.Evidence);
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");

        var evidence = Assert.Single((await office.AssignmentAsync("3b")).State.Evidence);
        Assert.Equal((file.Name, file.StoredAt), (evidence.File, evidence.Url));
        Assert.True((await office.SayAsync(RequestOffice.Hoa, "minh chứng 3b", file)).IsProblem);
    }
}
