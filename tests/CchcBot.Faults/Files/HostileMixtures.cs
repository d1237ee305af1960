using System.Text;
using static CchcBot.Faults.Files.HostileFile;
using static CchcBot.Faults.Files.Packed;

namespace CchcBot.Faults.Files;

/// <summary>Good files that were cut, turned, or given another ending.</summary>
internal static class HostileMixtures
{
    public static IEnumerable<HostileFile> All()
    {
        var (word, sheet, text) = (Word(), Table(), Encoding.UTF8.GetBytes(Plan));
        foreach (var (name, good, ending) in new[] { ("word", word, ".docx"), ("sheet", sheet, ".xlsx") })
        {
            for (var i = 1; i < 12; i++)
            {
                var (at, number) = (good.Length * i / 12, i);
                yield return new(Line($"{name} cut at {number}{ending}"), () => good[..at]);
                yield return new(Line($"{name} without its first {number}{ending}"), () => good[at..]);
                yield return new(Line($"{name} turned, {number}{ending}"), () => Turned(good, number));
            }
        }

        foreach (var (name, content) in new[] { ("word", word), ("sheet", sheet), ("text", text) })
        {
            foreach (var ending in new[] { ".docx", ".xlsx", ".csv", ".txt", ".pdf", ".xls", ".doc", ".zip", "", ".tên", $".{new string('a', 300)}", ".x y;z" })
            {
                yield return new(Line($"{name} as{ending[..Math.Min(20, ending.Length)]} {ending.Length}") + ending, () => content);
            }
        }
    }

    private const string Plan = "KẾ HOẠCH\nCải cách hành chính năm 2026\n1. Việc thứ nhất\n- Chủ trì: Phòng Nội vụ\n- Thời gian: Quý I/2026\n";

    private static byte[] Word() => Docx(Plan.Split('\n').Select(P));

    private static byte[] Table() => Xlsx(["<sheetData><row><c t=\"str\"><v>Email</v></c><c t=\"str\"><v>Đơn vị</v></c></row></sheetData>"]);

    private static byte[] Turned(byte[] good, int seed)
    {
        var (bytes, random) = ((byte[])good.Clone(), new Random(seed));
        for (var i = 0; i < 8; i++)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        return bytes;
    }
}
