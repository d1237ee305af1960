using CchcBot.Domain.Tasks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CchcBot.EndToEnd.Conversations;

/// <summary>The Excel sheet as a unit with many tasks lives it: sent out, filled in, sent back, shown as a difference, stored.</summary>
[Collection(OfficeCollection.Name)]
public sealed class SheetTests(Office office)
{
    [Fact]
    public async Task A_sheet_goes_out_and_comes_back_and_what_cannot_be_is_refused_by_name()
    {
        var sent = await office.Admin.FetchAsync("bảng cập nhật", "bang-cap-nhat-2025-09-16.xlsx");
        var whole = await office.Admin.FetchAsync("bảng cập nhật cả cơ quan", "bang-cap-nhat-2025-09-16.xlsx");
        Assert.Equal("Chưa triển khai", Cell(sent, "1a", 'E'));

        // Filled in as Excel would: a step of the list, an obstacle with whom it waits for, and a formula in another row.
        var filled = Filled(
            sent,
            ("1a", 'E', "Đang lấy ý kiến"),
            ("1a", 'F', "Đã gửi dự thảo tới các phòng"),
            ("1a", 'J', "Chờ ý kiến Sở Nội vụ"),
            ("1a", 'K', "Sở Nội vụ")
        );
        await office.Admin.SendFileAsync("", "bang-cap-nhat.xlsx", office.Stack.Files.Put(filled));
        var preview = await office.Admin.WaitForCardAsync("Xem trước: 01 nhiệm vụ thay đổi");
        var text = await preview.TextAsync();
        Assert.Contains("Chưa triển khai → Đang lấy ý kiến", text, StringComparison.Ordinal);
        Assert.Contains("Sở Nội vụ", text, StringComparison.Ordinal);
        await preview.ScreenshotAsync("talk-10-sheet");
        Assert.Equal(WorkStep.NotStarted, (await office.StateAsync("1a")).Step);
        await preview.PressAsync("Ghi 01 nhiệm vụ");
        await office.Admin.WaitForCardAsync("Đã ghi 01 nhiệm vụ");
        Assert.Equal((WorkStep.Consulting, "Sở Nội vụ"), ((await office.StateAsync("1a")).Step, (await office.StateAsync("1a")).Obstacle!.WaitsFor));

        // A stale row of the sheet before, another unit's row, a formula: each by its line and code, and nothing written.
        await office.Admin.SendFileAsync("", "bang-cu.xlsx", office.Stack.Files.Put(Filled(sent, ("1a", 'E', "Hoàn thành"))));
        await office.Admin.WaitForCardAsync("(1a): đã có người cập nhật sau khi bảng này được gửi");
        await office.Head.SendFileAsync("", "bang-nham.xlsx", office.Stack.Files.Put(Filled(whole, ("2b", 'E', "Hoàn thành"))));
        var refused = await office.Head.WaitForCardAsync("(2b): do Trung tâm Phục vụ hành chính công chủ trì");
        await refused.ScreenshotAsync("talk-11-sheet-refused");
        var own = await office.Head.FetchAsync("bang cap nhat", "bang-cap-nhat-2025-09-16.xlsx");
        await office.Head.SendFileAsync("", "bang-cong-thuc.xlsx", office.Stack.Files.Put(WithFormula(own, "1b", 'F')));
        await office.Head.WaitForCardAsync("(1b): cột \"Kết quả trong kỳ\" là công thức");
        Assert.Equal((WorkStep.Consulting, WorkStep.NotStarted), ((await office.StateAsync("1a")).Step, (await office.StateAsync("2b")).Step));
        Assert.Null((await office.StateAsync("1b")).Result);
    }

    private static string Cell(byte[] sheet, string code, char column)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(sheet), false);
        return At(document, code, column).InnerText;
    }

    private static byte[] Filled(byte[] sheet, params (string Code, char Column, string Text)[] cells) => Edited(sheet, document =>
    {
        foreach (var (code, column, text) in cells)
        {
            var cell = At(document, code, column);
            cell.RemoveAllChildren();
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(text));
        }
    });

    private static byte[] WithFormula(byte[] sheet, string code, char column) => Edited(sheet, document =>
    {
        var cell = At(document, code, column);
        cell.RemoveAllChildren();
        cell.DataType = CellValues.String;
        cell.CellFormula = new CellFormula("HYPERLINK(\"http://example.org\",\"đã xong\")");
        cell.CellValue = new CellValue("đã xong");
    });

    private static byte[] Edited(byte[] sheet, Action<SpreadsheetDocument> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(sheet);
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            edit(document);
        }

        return stream.ToArray();
    }

    /// <summary>The cell of the task's row; an empty one has none yet.</summary>
    private static Cell At(SpreadsheetDocument document, string code, char column)
    {
        var row = document
            .WorkbookPart!.WorksheetParts.Single()
            .Worksheet!.Descendants<Row>()
            .Single(r => r.Elements<Cell>().FirstOrDefault()?.InnerText == code);
        var reference = $"{column}{row.RowIndex}";
        if (row.Elements<Cell>().FirstOrDefault(c => c.CellReference == reference) is { } there)
        {
            return there;
        }

        var made = new Cell { CellReference = reference };
        row.InsertBefore(made, row.Elements<Cell>().FirstOrDefault(c => string.CompareOrdinal(c.CellReference!.Value, reference) > 0));
        return made;
    }
}
