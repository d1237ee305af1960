using System.Text;
using static CchcBot.Faults.Files.HostileFile;
using static CchcBot.Faults.Files.Packed;

namespace CchcBot.Faults.Files;

/// <summary>Text files: lines without end, lines without number, tables of every kind, letters of no encoding.</summary>
internal static class HostileTexts
{
    public static IEnumerable<HostileFile> All() => Lines().Concat(Tables()).Concat(Words()).Concat(Encodings());

    private static IEnumerable<HostileFile> Lines()
    {
        foreach (var length in new[] { 1_900_000, 7_000_000 })
        {
            foreach (var (name, letter) in new[] { ("letters", 'a'), ("blanks", ' '), ("tabs", '\t'), ("lines", '\n'), ("returns", '\r'), ("pages", '\f'),
                ("bars", '|'), ("stars", '*'), ("underscores", '_'), ("hashes", '#'), ("slashes", '\\'), ("less", '<'), ("dashes", '-'), ("dots", '.'),
                ("digits", '1'), ("brackets", '('), ("accents", '\u0301'), ("roman", 'I') })
            {
                // No larger than what may be sent, however many bytes the letter takes.
                var count = Math.Min(length, HostileFile.MostBytes / Encoding.UTF8.GetByteCount([letter]));
                yield return Text(Line($"{name}, {length}.txt"), () => new string(letter, count));
            }
        }

        foreach (var count in new[] { 20_000, 90_000, 300_000 })
        {
            yield return Text(Line($"{count} short lines.txt"), () => Joined(Each(count, i => Line($"dòng {i}\n"))));
            yield return Text(Line($"{count} indented lines.txt"), () => Joined(Each(count, i => Line($"     dòng  {i}\n"))));
            yield return Text(Line($"{count} items.md"), () => Joined(Each(count, i => Line($"{i % 90}. việc\n"))));
            yield return Text(Line($"{count} page numbers.txt"), () => Joined(Each(count, i => Line($"\n{i % 900}\n"))));
        }
    }

    private static IEnumerable<HostileFile> Tables()
    {
        foreach (var count in new[] { 10_000, 90_000 })
        {
            yield return Text(Line($"{count} rows of tabs, one wide.txt"), () => new string('\t', 50_000) + "x\n" + Joined(Times("a\tb\n", count)));
            yield return Text(Line($"{count} cells, one a line.txt"), () => Joined(Times("\ta\n", count)));
            yield return Text(Line($"{count} cells, rows of one.txt"), () => Joined(Times("\ta\n\n", count / 2)));
            yield return Text(Line($"{count} cells, rows that grow.txt"), () => Joined(Each(300, i => Joined(Times("\ta\n", i)) + "\n")));
            yield return Text(Line($"{count} rows of bars.md"), () => Joined(Times("| a | b |\n", count)));
            yield return Text(Line($"{count} rows of bars, one wide.md"), () => $"{new string('|', 60_000)}\n" + Joined(Times("| a | b |\n", count)));
            yield return Text(Line($"{count} bars alone.txt"), () => Joined(Times("|\n", count)));
            yield return Text(Line($"{count} bars and words.txt"), () => Joined(Times("|\na\n", count / 2)));
            yield return Text(Line($"{count} headings of a drawn table.txt"), () =>
                Joined(Times("TT   Nội dung nhiệm vụ      Đơn vị chủ trì      Thời gian\n", count / 6)));
            yield return Text(Line($"{count} lines of a drawn table.txt"), () => "TT   Nội dung nhiệm vụ      Đơn vị chủ trì      Thời gian\n"
                + Joined(Each(count, i => Line($"{i}    Việc thứ {i}            Phòng {i}          Quý I\n"))));
            yield return Text(Line($"{count} pages of a drawn table.txt"), () =>
                Joined(Times(
                    "TT   Nội dung nhiệm vụ      Đơn vị chủ trì      Thời gian\n1    Việc                    Phòng A             Quý I\n\n"
                        + "2    Việc                    Phòng B             Quý II\n",
                    count / 8)));
            yield return Text(Line($"{count} drawn headings far apart.txt"), () =>
                Joined(Times(
                    $"{string.Join(new string(' ', 90), "TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời gian")}\n"
                        + $"{string.Concat(Times("1 a    b\n", 100))}\n",
                    count / 1_000)));
        }
    }

    private static IEnumerable<HostileFile> Words()
    {
        foreach (var count in new[] { 20_000, 150_000 })
        {
            foreach (var (name, piece) in new[]
            {
                ("quarters", "Quý I; "), ("dates", "30/6/2026, "), ("tags", "<b>a</b>"), ("half tags", "<b"), ("escapes", "\\*"), ("names", "Phòng Nội vụ, "),
                    ("and", "a và "),
                ("labels", "Chủ trì: a; "), ("old letters", "µ¸¶"), ("surrogates", "\uD83D\uDE00"), ("marks", "a\u0323\u0302"),
                    ("months", "tháng 6 năm 2026 "), ("numbers", "12/KH-UBND "), ("percent", "100% "),
                ("quotes", "\"a "), ("years", "2026-2030; "),
            })
            {
                var time = string.Concat(Times(piece, 60_000 / piece.Length));
                yield return Text(
                    Line($"{name}, {count}.txt"), () => $"KẾ HOẠCH\nNăm 2026\na) {string.Concat(Times(piece, count))}\n- Thời gian: {time}\n");
            }
        }
    }

    private static IEnumerable<HostileFile> Encodings()
    {
        foreach (var ending in new[] { ".txt", ".md" })
        {
            yield return new($"zeros{ending}", () => new byte[9_000_000]);
            yield return new($"bytes by chance{ending}", () => Chance(3_000_000, 5));
            yield return new($"letters by chance{ending}", () => [.. Chance(1_900_000, 6).Select(b => (byte)(b | 0x80))]);
            yield return new($"half letters{ending}", () => [.. Enumerable.Repeat((byte)0xC3, 1_900_000)]);
            yield return new($"UTF-16 without a mark{ending}", () => Encoding.Unicode.GetBytes(string.Concat(Times("kế hoạch ", 50_000))));
            yield return new($"UTF-16{ending}", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(string.Concat(Times("kế hoạch\n", 50_000)))]);
            yield return new($"UTF-16 of halves{ending}", () => [0xFE, 0xFF, .. Enumerable.Repeat((byte)0xDC, 1_900_001)]);
            yield return new($"a mark alone{ending}", () => [0xEF, 0xBB, 0xBF]);
            yield return new($"UTF-32{ending}", () => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(string.Concat(Times("kế hoạch ", 30_000)))]);
            yield return new($"nothing{ending}", () => []);
        }
    }

    internal static byte[] Chance(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static HostileFile Text(string name, Func<string> make) => new(name, () => Encoding.UTF8.GetBytes(make()));

    private static string Joined(IEnumerable<string> pieces) => string.Concat(pieces);
}
