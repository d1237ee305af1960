using System.Text;
using static CchcBot.Faults.Files.HostileFile;
using static CchcBot.Faults.Files.Packed;

namespace CchcBot.Faults.Files;

/// <summary>Lists of people and status sheets that are good ones but for their size, and delimited text.</summary>
internal static class HostileLists
{
    private static readonly string[] People = ["Đơn vị", "Họ và tên", "Chức vụ", "Email"];
    private static readonly string[] Status = ["Mã", "Bước", "Kết quả", "Vướng mắc", "Nguyên nhân"];

    public static IEnumerable<HostileFile> All() => Workbooks().Concat(Delimited());

    private static IEnumerable<HostileFile> Workbooks()
    {
        foreach (var rows in new[] { 1_900, 4_990 })
        {
            yield return List(rows, "people", People, i => [Line($"Phòng {i}"), Line($"Nguyễn Văn {i}"), "Trưởng phòng", Line($"a{i}@x.vn")]);
            yield return List(rows, "people with one mail", People, i => ["Phòng A", "Nguyễn Văn A", "Trưởng phòng", "a@x.vn"]);
            yield return List(rows, "heads of one unit", People, i => ["Phòng A", "Nguyễn Văn A", "Trưởng phòng", Line($"a{i}@x.vn")]);
            yield return List(rows, "people of no unit", People, i => ["", Line($"Nguyễn Văn {i}"), "Chuyên viên", Line($"a{i}@x.vn")]);
            yield return List(rows, "headings", People, _ => People);
            yield return List(rows, "rows of a status sheet", Status, i => [Line($"{i}a"), "Đã xong", "Kết quả", "", ""]);
            yield return List(rows, "rows of nonsense", Status, i => [Line($"x{i}"), Line($"{i} năm trước"), new string('k', 300), "", "?"]);
        }

        foreach (var length in new[] { 1_000, 30_000 })
        {
            var rows = 1_900_000 / length;
            yield return List(rows, Line($"titles of {length}"), People, i => ["", "An", string.Concat(Times("phòng ", length / 6)), Line($"a{i}@x.vn")]);
            yield return List(rows, Line($"names of {length}"), People, i => ["Phòng A", string.Concat(Times("Văn ", length / 4)), "", Line($"a{i}@x.vn")]);
            yield return List(rows, Line($"mails of {length}"), People, _ => ["Phòng A", "An", "", new string('@', length)]);
            yield return List(rows, Line($"steps of {length}"), Status, i => [Line($"{i}a"), string.Concat(Times("đã ", length / 3)), "", "", ""]);
        }

        yield return List(20, "rows of 256 headings", [.. Each(256, i => Line($"Họ và tên đơn vị công tác email chức vụ {i}"))], _ =>
            [.. Times("Email của đơn vị chủ trì phối hợp", 256)]);
        yield return List(400, "rows of 256 headings", [.. Times("Đơn vị", 256)], _ => [.. Times("Email", 256)]);
    }

    private static IEnumerable<HostileFile> Delimited()
    {
        foreach (var ending in new[] { ".csv", ".tsv" })
        {
            var mark = ending == ".csv" ? ';' : '\t';
            yield return Text($"empty fields{ending}", () => new string(mark, 9_000_000));
            yield return Text($"empty rows{ending}", () => new string('\n', 7_900_000));
            yield return Text($"rows of 200 empty fields{ending}", () => Joined(Times(new string(mark, 200) + "x\n", 4_000)));
            yield return Text($"rows of two{ending}", () => Joined(Times($"a{mark}b\n", 100_000)));
            yield return Text($"a field of 7 million{ending}", () => new string('a', 7_000_000));
            yield return Text($"fields of 32,000{ending}", () => Joined(Times(new string('a', 32_000) + mark, 60)));
            yield return Text($"an open quote{ending}", () => $"a{mark}\"" + new string('b', 1_900_000));
            yield return Text($"quotes{ending}", () => new string('"', 1_900_000));
            yield return Text($"quotes and marks{ending}", () => Joined(Times($"\"{mark}\"\"\n", 400_000)));
            yield return Text($"zeros{ending}", () => Joined(Times("a\0b\n", 400_000)));
            yield return Text($"returns{ending}", () => new string('\r', 1_900_000));
            yield return Text($"fifty thousand rows of words{ending}", () => Joined(Each(50_000, i => Line($"dòng {i}{mark}đơn vị {i}\n"))));
        }

        yield return new("in Latin letters.csv", () => [.. Enumerable.Repeat((byte)0xE1, 1_900_000)]);
        yield return new("in UTF-16.csv", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Joined(Times("á;b\n", 100_000)))]);
        yield return new("half a letter of UTF-16.csv", () => [0xFF, 0xFE, .. Enumerable.Repeat((byte)0xD8, 1_000_001)]);
    }

    private static HostileFile List(int rows, string what, string[] headings, Func<int, string[]> row) => new(
        Line($"{rows} {what} ({headings.Length} columns).xlsx"),
        () => Xlsx(["<sheetData>", Row(headings), .. Each(rows, i => Row(row(i))), "</sheetData>"]));

    private static string Row(string[] cells) => $"<row>{string.Concat(cells.Select(c => $"<c t=\"str\"><v>{c}</v></c>"))}</row>";

    private static HostileFile Text(string name, Func<string> make) => new(name, () => Encoding.UTF8.GetBytes(make()));

    private static string Joined(IEnumerable<string> pieces) => string.Concat(pieces);
}
