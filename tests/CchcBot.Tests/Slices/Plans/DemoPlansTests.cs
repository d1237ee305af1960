using CchcBot.Documents;
using CchcBot.Domain.Plans;
using CchcBot.Tests.Support;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CchcBot.Tests.Slices.Plans;

/// <summary>The plans that the demo ships. CCHC_WRITE_DEMO_PLANS=1 writes them anew from <see cref="DemoPlans"/>.</summary>
public sealed class DemoPlansTests
{
    private static readonly string Folder = Path.Combine(Root(), "src", "CchcBot", "App", "Demo", "plans");

    public static TheoryData<string> Names => ["ke-hoach-cchc-2025.docx", "ke-hoach-chuyen-doi-so-2025.docx"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shipped_plans_are_what_the_builder_makes(string name)
    {
        var built = Built(name);
        if (Environment.GetEnvironmentVariable("CCHC_WRITE_DEMO_PLANS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(Path.Combine(Folder, name), built);
        }

        // What the files say is compared, not their bytes: compression may differ from machine to machine.
        Assert.Equal(Summary(Parse(built, name)), Summary(Parse(File.ReadAllBytes(Path.Combine(Folder, name)), name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Shipped_plans_are_valid_Word_files(string name)
    {
        using var stream = new MemoryStream(Built(name));
        using var document = WordprocessingDocument.Open(stream, false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void The_list_is_an_issued_plan_with_every_kind_of_deadline()
    {
        var plan = Parse(DemoPlans.List(), "list.docx");

        Assert.Equal(
            new PlanHead(
                "412/KH-VP",
                "VĂN PHÒNG",
                new DateOnly(2024, 12, 20),
                "KẾ HOẠCH Cải cách hành chính năm 2025 của Văn phòng UBND tỉnh Sao Mai",
                2025,
                new DateOnly(2025, 1, 1),
                new DateOnly(2025, 12, 31)
            ),
            plan.Plan
        );
        Assert.Equal(
            """
            1a month 2025-01-31
            1b quarter+ 2025-11-14
            1c recurring -
            2a quarter 2025-06-30
            2b quarter 2025-09-30
            3a quarter 2025-03-31
            3b date 2025-06-29
            3c quarter 2025-09-30
            3d recurring -
            4a conditional -
            4b quarter 2025-12-31
            4c ongoing -
            5a date 2025-09-30
            6a month 2025-09-30
            6b quarter 2025-06-30
            6c quarter 2025-12-31
            """.ReplaceLineEndings("\n"),
            string.Join(
                '\n',
                plan.Tasks.Select(t =>
                    $"{t.Code} {(t.Code == "1b" ? "quarter+" : ReadJsonKind(t))} {(t.Deadline.IsDated ? t.Deadline.Due?.ToString("yyyy-MM-dd") : "-")}"
                )
            )
        );
        Assert.Equal(["Phòng Nội chính", "Phòng Kinh tế tổng hợp"], plan.Tasks.Single(t => t.Code == "2b").Lead);
        Assert.Equal(3, plan.Tasks.Single(t => t.Code == "1b").Deadline.Milestones.Count);
    }

    [Fact]
    public void The_table_is_a_draft()
    {
        var plan = Parse(DemoPlans.Table(), "table.docx");

        Assert.Null(plan.Plan.Number);
        Assert.Null(plan.Plan.SignedOn);
        Assert.Equal("I.1 I.2 I.3 I.4 II.1 II.2 II.3 II.4 III.1 III.2 III.3 III.4", string.Join(' ', plan.Tasks.Select(t => t.Code)));
        Assert.Equal(["Phòng Hành chính - Quản trị", "Trung tâm Công báo và Tin học"], plan.Tasks[6].Lead);
        Assert.Equal(["Phòng Hành chính - Quản trị"], plan.Tasks[10].Cooperating);
        Assert.Equal(2, plan.Targets.Count);
    }

    private static byte[] Built(string name) => name == "ke-hoach-cchc-2025.docx" ? DemoPlans.List() : DemoPlans.Table();

    private static PlanReading Parse(byte[] content, string name) => PlanParser.Parse(PlanFileReader.Read(content, name).Document!);

    private static string ReadJsonKind(PlanTask task) => task.Deadline.Kind.ToString().ToLowerInvariant();

    private static string Summary(PlanReading plan) =>
        string.Join(
            '\n',
            plan.Tasks.Select(t => $"{t.Code}|{t.Text}|{string.Join(';', t.Lead)}|{string.Join(';', t.Cooperating)}|{t.Deliverable}|{t.TimeText}")
                .Prepend(plan.Plan.ToString())
        );

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "CchcBot.sln")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }
}
