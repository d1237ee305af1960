using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>Expands grouped units by repeating their common word, so that they can be split: "Các Cục: Báo chí; Xuất bản".</summary>
internal static partial class UnitGroups
{
    /// <summary>Folded names that contain a comma or "và"; lists are not split inside them.</summary>
    private static readonly string[] Compounds =
    [
        "van hoa, the thao va du lich", "van hoa va the thao", "van hoa - the thao va du lich", "giao duc va dao tao", "khoa hoc va cong nghe",
        "nong nghiep va moi truong", "nong nghiep va phat trien nong thon", "tai nguyen va moi truong", "thong tin va truyen thong", "ke hoach va dau tu",
        "dan toc va ton giao", "lao dong - thuong binh va xa hoi", "lao dong, thuong binh va xa hoi", "kinh te, ha tang va do thi", "tai chinh - ke hoach",
        "phat thanh, truyen hinh va thong tin dien tu", "phat thanh truyen hinh va thong tin dien tu", "xuat ban, in va phat hanh", "van hoa - xa hoi",
    ];

    public static string Expand(string text) => Group().Replace(text, Named);

    private static string Named(Match group)
    {
        var word = group.Groups["word"].Value;
        var list = group.Groups["list"].Value;
        var names = list.Contains(';') ? list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : ByCommas(list);

        // Names that already have their own type need no expansion: "Các Sở: Sở Nội vụ, ...".
        return names.Count == 0 || names.Any(UnitNames.Starts) ? group.Value : string.Join("; ", names.Select(n => $"{word} {n}")) + group.Groups["end"].Value;
    }

    private static IReadOnlyList<string> ByCommas(string list)
    {
        var folded = VietnameseText.Fold(list);
        List<string> names = [];
        var start = 0;
        for (var i = 0; i < list.Length && folded.Length == list.Length; i++)
        {
            var length = folded[i] == ',' ? 1 : folded.AsSpan(i).StartsWith(" va ", StringComparison.Ordinal) ? 4 : 0;
            if (length > 0 && !Array.Exists(Compounds, c => Inside(folded, c, start, i)))
            {
                names.Add(list[start..i].Trim());
                start = i + length;
                i = start - 1;
            }
        }

        names.Add(list[start..].Trim());
        return [.. names.Where(n => n.Length > 0)];
    }

    private static bool Inside(string folded, string compound, int start, int at)
    {
        while (start < folded.Length && folded[start] == ' ')
        {
            start++;
        }

        return folded.AsSpan(start).StartsWith(compound, StringComparison.Ordinal) && at < start + compound.Length;
    }

    [GeneratedRegex(
        @"\b[Cc]ác\s+(?<word>[Ss]ở|[Cc]ục|[Vv]ụ|[Pp]hòng|[Bb]an|[Bb]ộ|[Cc]hi cục|[Tt]rung tâm|[Vv]iện|[Tt]rường)\s*:\s*(?<list>[^.\n:]+)(?<end>[.\n]|$)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Group();
}
