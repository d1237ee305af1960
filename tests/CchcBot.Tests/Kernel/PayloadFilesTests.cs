using System.Text;
using System.Text.Json.Nodes;
using CchcBot.App;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Bot.Schema;

namespace CchcBot.Tests.Kernel;

/// <summary>The payloads again, in what leaves the chat: the draft in Word, words to be copied, the channel's post, the personal data file.</summary>
public sealed class PayloadFilesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_draft_in_word_holds_words_and_nothing_that_acts()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 10, 10, 9, 0, 0));
        var wrong = new List<string>();
        foreach (var (tag, text) in PayloadTests.Payloads)
        {
            await office.Offices.ChangeSettingsAsync(office.Id, s => s with { Name = $"Văn phòng {text}" }, default);
            await ReportAsync(office, TestOffice.Cuong, text);
            using var document = WordprocessingDocument.Open(
                new MemoryStream(await FileAsync(office, TestOffice.An, await office.SayAsync(TestOffice.An, "báo cáo quý III ra Word"))),
                false
            );
            var main = document.MainDocumentPart!;
            var root = main.Document!;
            var acts = root.Descendants()
                .Where(e => e.LocalName is "hyperlink" or "fldSimple" or "instrText" or "fldChar" or "object" or "altChunk" or "pict")
                .Select(e => e.LocalName)
                .Concat(main.ExternalRelationships.Select(r => $"{r.Uri}"))
                .Concat(main.HyperlinkRelationships.Select(r => $"{r.Uri}"))
                .ToList();
            wrong.AddRange(acts.Select(a => $"{text}: {a}"));
            wrong.AddRange(new OpenXmlValidator().Validate(document).Select(e => $"{text}: {e.Description}"));
            if (!Letters(string.Concat(root.Descendants<Text>().Select(t => t.Text))).Contains(Letters(text), StringComparison.Ordinal))
            {
                wrong.Add($"{text}: not in the draft ({tag})");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n{string.Join('\n', wrong.Take(20))}");
    }

    [Fact]
    public async Task Words_to_be_copied_are_sent_as_words()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 9, 16, 10, 0, 0));
        var wrong = new List<string>();
        foreach (var (tag, text) in PayloadTests.Payloads)
        {
            await ReportAsync(office, TestOffice.Cuong, text);
            foreach (var question in new[] { "chi tiết 3b", "nhiệm vụ vướng mắc" })
            {
                await office.SentAsync(TestOffice.An, question);
                var said = Assert.Single(await office.SentAsync(TestOffice.An, "sao chép dạng chữ"));
                if (
                    said.TextFormat != TextFormatTypes.Plain
                    || said.Entities is { Count: > 0 }
                    || said.Attachments is { Count: > 0 }
                    || said.Text!.Contains("{{", StringComparison.Ordinal)
                    || said.Text.Any(c => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' || (char.IsControl(c) && c != '\n'))
                )
                {
                    wrong.Add($"{question} {text}: {said.TextFormat} {said.Text}");
                }

                if (
                    question.StartsWith("chi", StringComparison.Ordinal)
                    && !Copied(said.Text!).Contains(Copied(text)[..Math.Min(Copied(text).Length, 40)], StringComparison.Ordinal)
                )
                {
                    wrong.Add($"{question} {tag}: not shown: {said.Text}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n{string.Join('\n', wrong.Take(20))}");
    }

    [Fact]
    public async Task The_channels_post_at_its_hour_shows_names_of_units_and_of_the_office_as_they_are()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await office.PostAsync(TestOffice.An, "dùng kênh này để báo cáo");
        await office.Offices.ChangeSettingsAsync(office.Id, s => s with { Summary = s.Summary with { Cadence = SummaryCadence.Weekly } }, default);
        var task = (await office.StateAsync()).Find("2a")!.Task;
        var friday = new DateTime(2025, 9, 5, 16, 0, 0);
        var wrong = new List<string>();
        foreach (var batch in PayloadTests.Payloads.Chunk(9))
        {
            friday = friday.AddDays(7);
            office.MoveTo(friday);
            await office.Offices.ChangeSettingsAsync(office.Id, s => s with { Name = batch[0].Text }, default);
            var plan = await office.StateAsync();
            var tasks = batch.Select((p, i) => task with { Code = $"{i + 1}x", Ordinal = i + 1, Leads = [new LeadUnit($"u{p.Tag}", p.Text)] }).ToList();
            await office.Plans.WriteAsync(
                office.Id,
                new PlanWrite(
                    plan.Info with
                    {
                        Version = plan.Info.Version + 1,
                        Number = batch[^1].Text,
                        Title = batch[^1].Text,
                    },
                    tasks,
                    new AmendingAct(office.Now, TestOffice.Binh, $"batch-{batch[0].Tag}")
                ),
                plan.Info,
                default);
            var before = office.Messenger.Sent.Count;
            await office.SummariseAsync();
            var (kind, _, card, push) = Assert.Single(office.Messenger.Sent.Skip(before), s => s.Kind == "post");
            foreach (var (tag, text) in batch)
            {
                PayloadTests.CheckNode(wrong, kind, tag, text, JsonNode.Parse(card)!, "", out var shown);
                if (!shown || push.Contains(tag, StringComparison.Ordinal))
                {
                    wrong.Add($"{text}: {(shown ? "in the push" : "not shown")}");
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n{string.Join('\n', wrong.Take(20))}");
    }

    [Fact]
    public async Task The_personal_data_file_holds_each_on_one_line_that_begins_with_our_own_sign()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 9, 16, 10, 0, 0));
        foreach (var (_, text) in PayloadTests.Payloads)
        {
            await ReportAsync(office, TestOffice.Cuong, text);
        }

        foreach (var name in new[] { "=cmd|' /C calc'!A0", "<at>all</at>\r\n=1+1", "[x](https://evil.vn)" })
        {
            await office.Offices.ChangePersonAsync(office.Id, TestOffice.Cuong, p => p! with { Name = name, Title = name }, default);
            var shown = await office.SayAsync(TestOffice.Cuong, "dữ liệu của tôi");
            var content = await FileAsync(office, TestOffice.Cuong, await office.TapAsync(TestOffice.Cuong, shown.Card!, "Nhận tệp đầy đủ"));
            Assert.Equal(Encoding.UTF8.GetPreamble(), content.Take(3));
            var lines = Encoding.UTF8.GetString(content, 3, content.Length - 3).Split("\r\n");

            Assert.All(
                lines,
                l =>
                    Assert.True(
                        l.Length == 0
                            || l.StartsWith("- ", StringComparison.Ordinal)
                            || l.StartsWith("-- ", StringComparison.Ordinal)
                            || l.StartsWith("== ", StringComparison.Ordinal)
                            || char.IsLetter(l[0]),
                        l
                    )
            );
            Assert.All(lines, l => Assert.DoesNotContain(l, c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'));
            Assert.All(
                PayloadTests.Payloads,
                p => Assert.Contains(lines, l => l.StartsWith("- ", StringComparison.Ordinal) && Letters(l).Contains(Letters(p.Text), StringComparison.Ordinal))
            );
            Assert.Contains(lines, l => l.StartsWith("- Họ tên: ", StringComparison.Ordinal) && Letters(l).Contains(Letters(name), StringComparison.Ordinal));
        }
    }

    private static async Task ReportAsync(TestOffice office, string by, string text)
    {
        var state = await office.StateAsync();
        var update = new StatusUpdate(WorkStep.Drafting, text, null, text);
        var outcome = await office.Plans.ChangeAsync(
            office.Id,
            state.Info.Id,
            state.Find("3b")!.Assignments[0].Id,
            new AssignmentChange(
                $"report-{Guid.NewGuid():N}",
                by,
                office.Now,
                d => StatusRules.Apply(d.State, update, DateOnly.FromDateTime(office.Now.DateTime), office.Now, by)
            ),
            default
        );
        Assert.Null(outcome.Problem);
        office.Time.Now += TimeSpan.FromSeconds(1);
    }

    private static async Task<byte[]> FileAsync(TestOffice office, string person, Reply offered)
    {
        var workspace = await office.WorkspaceAsync();
        var turn = new Turn(new OfficeSnapshot(workspace, office.Plans), workspace.FindPerson(person)!, TextLanguage.Vi, office.Now, "consent");
        return await office.Service<CommandRouter>().FileAsync(turn, offered.File!.Kind, offered.File.Id, default)
            ?? throw new InvalidOperationException("no file");
    }

    /// <summary>Lines of a text stand behind each other, parted by a semicolon.</summary>
    private static string Copied(string text) => Letters(text).Replace(";", "", StringComparison.Ordinal);

    /// <summary>What is seen of it, without its distances.</summary>
    private static string Letters(string text) => PayloadTests.Letters(text);
}
