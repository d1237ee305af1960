using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using CchcBot.EndToEnd.Support;

namespace CchcBot.EndToEnd.Documents;

/// <summary>Plans printed to PDF by a browser, with ruled tables, with columns of words alone, over pages, and as a picture.</summary>
public sealed class PdfPlanTests : IAsyncLifetime
{
    private const string Head = """
        <div class=two><div>UBND TỈNH SAO MAI<br><b>VĂN PHÒNG</b></div><div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b></div></div>
        <div class=two><div>Số: 21/KH-VP</div><div><i>Sao Mai, ngày 06 tháng 01 năm 2026</i></div></div>
        <h3>KẾ HOẠCH</h3><h3>Cải cách hành chính năm 2026</h3>
        <p><b>I. MỤC ĐÍCH, YÊU CẦU</b></p>
        <p>Nâng cao chất lượng phục vụ người dân, tổ chức; gắn trách nhiệm của từng phòng với kết quả thực hiện nhiệm vụ được giao trong năm, lấy sự hài
        lòng của người dân làm thước đo.</p>
        <p><b>II. NHIỆM VỤ</b></p>
        """;

    private static readonly string[] Columns = ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm", "Thời hạn"];

    private Chromium? chromium;

    public async Task InitializeAsync() => chromium = await Chromium.LaunchAsync();

    public async Task DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("border:1px solid black")]
    [InlineData("border:none")]
    public async Task Tables_over_several_pages_are_read_as_they_were_written(string border)
    {
        var tasks = Enumerable.Range(1, 40).Select(Written).ToList();
        var rows = string.Concat(tasks.Select((t, i) => (i % 20 == 0 ? Section(i / 20) : "") + $"<tr>{string.Concat(t.Select(c => $"<td>{c}</td>"))}</tr>"));
        var plan = await ReadAsync($"""
            <style>td, th {border.Insert(0, "{ padding:4px 8px; vertical-align:top; text-align:left; ")} </style>
            {Head}<table><thead><tr>{string.Concat(Columns.Select(c => $"<th>{c}</th>"))}</tr></thead><tbody>{rows}</tbody></table>
            <p>Yêu cầu các phòng nghiêm túc thực hiện./.</p>
            """);

        Assert.Equal("21/KH-VP", plan.Plan.Number);
        Assert.Equal(new DateOnly(2026, 1, 6), plan.Plan.SignedOn);
        Assert.Equal(
            string.Join('\n', tasks.Select(t => string.Join(" | ", t.Skip(1)))),
            string.Join('\n', plan.Tasks.Select(t => string.Join(" | ", t.Text, string.Join(", ", t.Lead), string.Join(", ", t.Cooperating), t.Deliverable, t.TimeText))));
    }

    /// <summary>Rows of many lines: pages end inside them, and each page repeats the headings above the rest of a row.</summary>
    [Fact]
    public async Task A_row_that_goes_over_two_pages_is_one_task()
    {
        var tasks = Enumerable.Range(1, 30).Select(Long).ToList();

        await AssertReadAsync(tasks, Ruled);
    }

    /// <summary>The rest of the last row stands alone on the last page, under the repeated headings; no lines are drawn.</summary>
    [Fact]
    public async Task The_rest_of_a_row_under_repeated_headings_belongs_to_it()
    {
        string[] last =
        [
            "4",
            string.Join("; ", Enumerable.Range(1, 70).Select(i => $"rà soát nhóm quy trình thứ {i} về tiếp nhận, trả kết quả hồ sơ")),
            "Văn phòng", "Ban Tiếp công dân", "Báo cáo", "Quý III/2026",
        ];
        var tasks = Enumerable.Range(1, 3).Select(Written).Append(last).ToList();

        await AssertReadAsync(tasks, Unruled);
    }

    /// <summary>A column too narrow for a date breaks it inside its year.</summary>
    [Fact]
    public async Task A_date_broken_inside_its_year_is_one_date()
    {
        string[] cells = ["1", "Rà soát quy trình nội bộ của các phòng", "Phòng Nội chính", "Các phòng", "Báo cáo", "20/03/20<br>26"];
        var plan = await ReadAsync($"""
            <style>td, th {Ruled} </style>
            {Head}<table><tr>{string.Concat(Columns.Select(c => $"<th>{c}</th>"))}</tr><tr>{string.Concat(cells.Select(c => $"<td>{c}</td>"))}</tr></table>
            """);

        Assert.Equal(new DateOnly(2026, 3, 20), Assert.Single(plan.Tasks).Deadline.Due);
    }

    [Fact]
    public async Task Labels_below_items_are_read_and_page_numbers_are_not()
    {
        var items = string.Concat(Enumerable.Range(1, 30).Select(i => $"""
            <p>{i}. {Written(i)[1]}</p><p>- Chủ trì: {Written(i)[2]}.</p><p>- Thời gian: {Written(i)[5]}.</p>
            """));
        var plan = await ReadAsync(Head + items);

        Assert.Equal(30, plan.Tasks.Count);
        Assert.All(plan.Tasks.Select((t, i) => (Task: t, Row: Written(i + 1))), x =>
        {
            Assert.Equal(x.Row[1], x.Task.Text);
            Assert.Equal([x.Row[2]], x.Task.Lead);
            Assert.Equal(x.Row[5], x.Task.TimeText?.TrimEnd('.'));
        });
    }

    [Fact]
    public async Task A_picture_of_a_plan_says_what_to_send_instead()
    {
        var page = await chromium!.Browser.NewPageAsync();
        await page.SetContentAsync(Head);
        var picture = Convert.ToBase64String(await page.ScreenshotAsync());
        var read = PlanFileReader.Read(await PdfAsync($"<img src='data:image/png;base64,{picture}' style='width:100%'>"), "scan.pdf");

        Assert.Equal(PlanFileProblemKind.ScannedPdf, read.Problem?.Kind);
    }

    /// <summary>A table with these rows under headings that each page repeats is read as these tasks.</summary>
    private async Task AssertReadAsync(IReadOnlyList<string[]> tasks, string border)
    {
        var plan = await ReadAsync($"""
            <style>td, th {border} </style>
            {Head}<table><thead><tr>{string.Concat(Columns.Select(c => $"<th>{c}</th>"))}</tr></thead>
            <tbody>{string.Concat(tasks.Select(t => $"<tr>{string.Concat(t.Select(c => $"<td>{c}</td>"))}</tr>"))}</tbody></table>
            """);

        Assert.Equal(
            string.Join('\n', tasks.Select(t => string.Join(" | ", t))),
            string.Join(
                '\n',
                plan.Tasks.Select(t => string.Join(" | ", t.Item, t.Text, string.Join(", ", t.Lead), string.Join("; ", t.Cooperating), t.Deliverable, t.TimeText))));
    }

    private static string Section(int index) => $"<tr><td><b>{(index == 0 ? "I" : "II")}</b></td><td colspan=5><b>Nhóm nhiệm vụ số {index + 1}</b></td></tr>";

    private static string[] Written(int number) =>
    [
        $"{(number - 1) % 20 + 1}",
        $"Rà soát, sửa đổi quy trình nội bộ số {number + 100} về tiếp nhận và trả kết quả hồ sơ của người dân tại bộ phận một cửa",
        number % 3 == 0 ? "Phòng Nội chính" : "Phòng Hành chính - Quản trị",
        number % 4 == 0 ? "Ban Tiếp công dân" : "Trung tâm Tin học",
        $"Quyết định ban hành quy trình số {number + 100}",
        $"Quý {(string[])["I", "II", "III", "IV"] switch { var q => q[number % 4] }}/2026",
    ];

    private static string[] Long(int number) =>
    [
        $"{number}",
        string.Join("; ", Enumerable.Range(1, 3 + number % 4).Select(i => $"rà soát nhóm quy trình thứ {number * 10 + i} về tiếp nhận, trả kết quả hồ sơ"))
            .Insert(0, "Tổ chức thực hiện: "),
        number % 3 == 0 ? "Phòng Nội chính" : "Phòng Hành chính - Quản trị",
        "Trung tâm Tin học; Phòng Kinh tế; Ban Tiếp công dân",
        $"Quyết định ban hành quy trình số {number + 100} kèm theo danh mục hồ sơ, biểu mẫu và thời hạn giải quyết của từng bước",
        $"Trước ngày {number % 28 + 1}/9/2026",
    ];

    private async Task<PlanReading> ReadAsync(string html)
    {
        var read = PlanFileReader.Read(await PdfAsync(html), "ke-hoach.pdf");
        Assert.Null(read.Problem);
        return PlanParser.Parse(read.Document!);
    }

    private async Task<byte[]> PdfAsync(string html)
    {
        var page = await chromium!.Browser.NewPageAsync();
        await page.SetContentAsync($"""
            <!doctype html><html lang=vi><head><meta charset=utf-8><style>
            body {Body} h3 {Centred} table {Wide} p {Paragraph} .two {Two} .two div {Half}
            </style></head><body>{html}</body></html>
            """);
        return await page.PdfAsync(new()
        {
            Format = "A4",
            Margin = new() { Top = "2cm", Bottom = "2cm", Left = "2cm", Right = "2cm" },
            DisplayHeaderFooter = true,
            HeaderTemplate = "<div style='font-size:9px;width:100%;text-align:right'>Văn phòng</div>",
            FooterTemplate = "<div style='font-size:9px;width:100%;text-align:center'><span class=pageNumber></span></div>",
        });
    }

    private const string Ruled = "{ padding:4px 8px; vertical-align:top; text-align:left; border:1px solid black }";
    private const string Unruled = "{ padding:4px 8px; vertical-align:top; text-align:left; border:none }";
    private const string Body = "{ font: 13px 'DejaVu Serif', serif }";
    private const string Centred = "{ text-align: center }";
    private const string Wide = "{ width: 100%; border-collapse: collapse }";
    private const string Paragraph = "{ text-align: justify; text-indent: 1cm }";
    private const string Two = "{ display: flex }";
    private const string Half = "{ flex: 1; text-align: center }";
}
