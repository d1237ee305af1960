using System.Diagnostics;
using System.Globalization;
using System.Text;
using CchcBot.App.Read;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Slices.Plans;
using CchcBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.App.Read;

/// <summary>Sent files are read by a process of their own: what becomes of it is a plain message, and nothing is half stored.</summary>
public sealed class ChildReaderTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string People = "Đơn vị;Họ tên;Chức vụ;Email\nPhòng A;Nguyễn An;Trưởng phòng;an@x.vn\n";

    [Fact]
    public async Task A_plan_and_a_list_are_read_by_this_very_program()
    {
        await using var office = await OpenAsync(ChildProgram.Own());

        var plan = await SendAsync(office, TestOffice.Binh, "kế hoạch.txt", TestPlans.Bytes(TestPlans.Year2025));
        var word = await SendAsync(office, TestOffice.Binh, "kế hoạch.docx", DemoPlans.Table());
        var list = await SendAsync(office, TestOffice.Binh, "danh sách.csv", Encoding.UTF8.GetBytes(People));

        Assert.All([plan, word, list], reply => Assert.False(reply.IsProblem, reply.Text));
        Assert.NotNull(await office.Plans.FindPreviewAsync(office.Id, PlanLoading.Hash(TestPlans.Bytes(TestPlans.Year2025)), CancellationToken.None));
    }

    [Fact]
    public async Task What_it_cannot_read_is_said_as_before()
    {
        await using var office = await OpenAsync(ChildProgram.Own());

        var reply = await SendAsync(office, TestOffice.Binh, "quét.pdf", "%PDF-1.7"u8.ToArray());

        Assert.True(reply.IsProblem);
        Assert.Contains("Tệp bị hỏng", reply.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Ends => new()
    {
        { ReaderDouble.Crash, "Chưa đọc được tệp này" },
        { ReaderDouble.Complain, "Chưa đọc được tệp này" },
        { ReaderDouble.Nothing, "Chưa đọc được tệp này" },
        { ReaderDouble.Nonsense, "Chưa đọc được tệp này" },
        { ReaderDouble.Half, "Chưa đọc được tệp này" },
        { ReaderDouble.Lie, "Chưa đọc được tệp này" },
        { ReaderDouble.Killed, "quá phức tạp nên đã dừng đọc" },
        { ReaderDouble.Flood, "quá phức tạp nên đã dừng đọc" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task However_it_ends_the_person_is_told_and_nothing_is_stored(string mode, string expected)
    {
        await using var office = await OpenAsync(ReaderDouble.Program(mode));
        var content = TestPlans.Bytes(TestPlans.Year2025);

        // Twice: the first has given its place back.
        for (var i = 0; i < 2; i++)
        {
            var reply = await SendAsync(office, TestOffice.Binh, "kế hoạch.txt", content);

            Assert.True(reply.IsProblem);
            Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
            Assert.Contains("chưa có gì được ghi", reply.Text, StringComparison.Ordinal);
        }

        Assert.Null(await office.Plans.FindPreviewAsync(office.Id, PlanLoading.Hash(content), CancellationToken.None));
    }

    [Theory]
    [InlineData(ReaderDouble.Hang)]
    [InlineData(ReaderDouble.Deaf)]
    public async Task One_that_does_not_end_is_ended_at_its_time(string mode)
    {
        await using var office = await OpenAsync(ReaderDouble.Program(mode, TimeSpan.FromSeconds(2)));
        var before = Doubles();

        // More than a pipe takes at once.
        var reply = await SendAsync(office, TestOffice.Binh, "kế hoạch.txt", new byte[1 << 20]);

        Assert.Contains("đã dừng đọc", reply.Text, StringComparison.Ordinal);
        Assert.Empty(Doubles().Except(before));
    }

    [Fact]
    public async Task A_turn_that_is_given_up_ends_it()
    {
        await using var office = await OpenAsync(ReaderDouble.Program(ReaderDouble.Hang));
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(2), TimeProvider.System);
        var before = Doubles();
        var turn = await TurnAsync(office, TestOffice.Binh);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => office.Service<IFileReader>().ReadAsync(turn, "a.txt", Content, enough.Token));

        Assert.Empty(Doubles().Except(before));
    }

    [Fact]
    public async Task A_program_that_cannot_be_started_is_told_too()
    {
        await using var office = await OpenAsync(new ChildProgram("/none/such", []));

        Assert.Contains("Chưa đọc được tệp này", (await SendAsync(office, TestOffice.Binh, "a.txt", "x"u8.ToArray())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_wait_a_short_while_for_each_other_then_their_senders_are_told()
    {
        using var queue = new FileQueue(1, 3, TimeSpan.FromMilliseconds(300));
        await using var office = await OpenAsync(ReaderDouble.Program(ReaderDouble.Hang), queue);
        var (reader, fetched) = (office.Service<IFileReader>(), 0);
        var (binh, cuong) = (await TurnAsync(office, TestOffice.Binh), await TurnAsync(office, TestOffice.Cuong));
        var an = await TurnAsync(office, TestOffice.An);
        using var enough = new CancellationTokenSource();
        var first = reader.ReadAsync(binh, "a.txt", CountedAsync, enough.Token);
        await UntilAsync(() => fetched == 1);

        // The same person again; the next one waits, and two of them fill the queue.
        var again = await reader.ReadAsync(binh, "b.txt", CountedAsync, CancellationToken.None);
        var waiting = reader.ReadAsync(cuong, "a.txt", CountedAsync, CancellationToken.None);
        using var third = queue.Enter("another", out _);
        var full = await reader.ReadAsync(an, "a.txt", CountedAsync, CancellationToken.None);

        Assert.Contains("tệp trước của anh/chị", again.Problem(TextLanguage.Vi), StringComparison.Ordinal);
        Assert.Equal("Đang đọc tệp khác. Đề nghị gửi lại tệp này sau ít phút.", full.Problem(TextLanguage.Vi));
        Assert.Equal("Đang đọc tệp khác. Đề nghị gửi lại tệp này sau ít phút.", (await waiting).Problem(TextLanguage.Vi));
        // Whoever had no place was not fetched from either.
        Assert.Equal(2, fetched);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        Task<byte[]?> CountedAsync(CancellationToken stop)
        {
            Interlocked.Increment(ref fetched);
            return Content(stop);
        }
    }

    [Theory]
    [InlineData("kế hoạch.docx")]
    [InlineData("kế hoạch.PDF")]
    [InlineData("ghi chú.txt")]
    public async Task What_a_person_may_not_send_is_not_fetched(string name)
    {
        await using var office = await OpenAsync(ChildProgram.Own());

        var reply = await office.SayAsync(TestOffice.Cuong, "", new SentFile(name, "http://127.0.0.1:1/nobody"));

        Assert.True(reply.IsProblem);
        Assert.DoesNotContain("Không tải được", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_under_the_name_of_a_sheet_is_a_plan_and_only_for_who_may_send_one()
    {
        await using var office = await OpenAsync(ChildProgram.Own());

        var reply = await SendAsync(office, TestOffice.Cuong, "phiếu", DemoPlans.Table());

        Assert.True(reply.IsProblem);
        Assert.Null(await office.Plans.FindPreviewAsync(office.Id, PlanLoading.Hash(DemoPlans.Table()), CancellationToken.None));
    }

    [Fact]
    public void Nothing_of_the_environment_goes_along_and_no_shell_is_between()
    {
        var start = ChildProgram.Own().Start(".docx", 5);

        Assert.All(start.Environment.Keys, key => Assert.True(key.StartsWith("DOTNET_", StringComparison.Ordinal) || key == "SystemRoot", key));
        Assert.Equal("3400000", start.Environment["DOTNET_GCHeapHardLimit"]);
        Assert.False(start.UseShellExecute);
        Assert.Equal([".docx", "5"], start.ArgumentList.TakeLast(2));
    }

    [Theory]
    [InlineData("a.DOCX", ".docx")]
    [InlineData("a.b.xlsx", ".xlsx")]
    [InlineData("a", ".")]
    [InlineData("a.", ".")]
    [InlineData("a.x y", ".")]
    [InlineData("a.--help", ".")]
    [InlineData("a.tệp", ".")]
    [InlineData("a.abcdefghijkl", ".")]
    public void Only_a_plain_ending_of_the_name_goes_along(string name, string expected) => Assert.Equal(expected, ChildReader.Ending(name));

    private static Task<byte[]?> Content(CancellationToken stop) => Task.FromResult<byte[]?>("x"u8.ToArray());

    private Task<TestOffice> OpenAsync(ChildProgram program, FileQueue? queue = null) => TestOffice.OpenAsync(
        azurite.Service,
        new DateTime(2025, 1, 2, 8, 0, 0),
        adjust: services =>
        {
            services.AddSingleton(program);
            services.AddSingleton(_ => queue ?? new FileQueue(1, 6, TimeSpan.FromSeconds(60)));
            services.AddSingleton<IFileReader, ChildReader>();
        });

    private static async Task<Turn> TurnAsync(TestOffice office, string person)
    {
        var snapshot = await office.SnapshotAsync();
        return new Turn(snapshot, snapshot.Office.People.Single(p => p.Id == person), TextLanguage.Vi, office.Now, "act");
    }

    private static async Task<Reply> SendAsync(TestOffice office, string person, string name, byte[] content)
    {
        await using var host = await FileHost.StartAsync(content);
        return await office.SayAsync(person, "", new SentFile(name, host.Address));
    }

    /// <summary>The doubles that run, whoever started them: a zombie is none.</summary>
    private static HashSet<int> Doubles() =>
        [.. Process.GetProcessesByName("dotnet").Where(p => CommandLine(p.Id).Contains(ReaderDouble.Command, StringComparison.Ordinal)).Select(p => p.Id)];

    private static string CommandLine(int id)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/cmdline");
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : "";
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return "";
        }
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }
}
