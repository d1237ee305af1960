using CchcBot.Domain.Text;

namespace CchcBot.Domain.Queries;

/// <summary>
/// Which of several tasks a report is about by what it tells, where it names none: "đã tập huấn kỹ năng số cho 120 cán bộ". Compares pairs of neighbouring
/// words, so that single words in common do not count, nor what is said of any task ("đã ban hành kế hoạch").
/// </summary>
public static class TaskWords
{
    // Two pairs are three words in sequence, which may be said in passing; three are hardly.
    private const int Least = 2;
    private const int Clear = 3;

    private static readonly HashSet<string> General =
    [
        .. """
           ban_hanh quyet_dinh ke_hoach bao_cao thuc_hien hoan_thanh trien_khai xay_dung to_chuc tham_muu to_trinh du_thao y_kien lanh_dao van_phong
           cong_van van_ban so_lieu don_vi can_bo cong_chuc vien_chuc nhiem_vu tien_do de_nghi phe_duyet tong_hop theo_doi phoi_hop noi_dung ket_qua
           thong_bao gia_han ra_soat cap_nhat uy_ban nhan_dan co_quan hanh_chinh cai_cach tiep_tuc tang_cuong day_manh cong_tac
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(p => p.Replace('_', ' ')),
    ];

    private static readonly HashSet<string> Little =
    [
        .. """
           da dang se vua moi chua xong roi cho cua ve va cac nhung voi tai o trong duoc thi la con cung theo tren den tu khi vi nen de do bi co
           khong toi em anh chi minh phong ben a nhe nha vay them nua den het ngay thang quy nam tuan lop dot nguoi mot xin lui thoi han keo dai
           muon can giup the of to for in on at is was has have been we i
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly char[] Marks = [.. ",;.:()\"“”?!"];

    /// <summary>
    /// The indexes of the texts that the words fit: none, one or several. Clear only where one fits far better than all others and the words tell of hardly
    /// anything else.
    /// </summary>
    /// <param name="said">What is reported, as typed.</param>
    /// <param name="texts">The tasks' texts.</param>
    /// <param name="names">Names of units and people: who is spoken of is no sign of a task.</param>
    public static (IReadOnlyList<int> Fitting, bool IsClear) Fit(string said, IReadOnlyList<string> texts, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(names);
        var words = Words(said, names);
        var pairs = Pairs(words).ToList();
        var known = texts.Select(t => Pairs(Words(t, [])).Select(p => p.Text).ToHashSet(StringComparer.Ordinal)).ToList();
        var found = known.ConvertAll(k => pairs.FindAll(p => k.Contains(p.Text)));
        var best = found.Select(f => Distinct(f)).DefaultIfEmpty(0).Max();
        if (best < Least)
        {
            return ([], false);
        }

        var fitting = Enumerable.Range(0, texts.Count).Where(i => Distinct(found[i]) is var hits && hits > best - Least && hits * 2 > best).ToList();
        var meant = found[fitting[0]].SelectMany(p => new[] { p.At, p.At + 1 }).Where(i => !IsGeneral(words, i)).ToHashSet();
        var told = Enumerable.Range(0, words.Length)
            .Count(i => meant.Contains(i) || (words[i].Length > 0 && !Little.Contains(words[i]) && !IsGeneral(words, i)));
        return meant.Count * 2 >= told ? (fitting, fitting.Count == 1 && best >= Clear && meant.Count * 5 >= told * 3) : ([], false);
    }

    private static int Distinct(List<(string Text, int At)> pairs) => pairs.DistinctBy(p => p.Text, StringComparer.Ordinal).Count();

    /// <summary>The folded words; where a number, a mark or a name stands between two of them, an empty one.</summary>
    private static string[] Words(string text, IEnumerable<string> names)
    {
        var folded = VietnameseText.Fold(VietnameseText.Compose(text));
        foreach (var name in names.Select(VietnameseText.Fold).Where(n => n.Length > 2))
        {
            folded = folded.Replace(name, ";", StringComparison.Ordinal);
        }

        return [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Apart)];
    }

    private static IEnumerable<string> Apart(string word)
    {
        if (Marks.Contains(word[0]))
        {
            yield return "";
        }

        var inner = word.Trim(Marks);
        yield return inner.All(char.IsLetter) ? inner : "";
        if (Marks.Contains(word[^1]))
        {
            yield return "";
        }
    }

    private static IEnumerable<(string Text, int At)> Pairs(string[] words) => Enumerable.Range(0, Math.Max(0, words.Length - 1))
        .Where(i => words[i].Length > 0 && words[i + 1].Length > 0 && !(IsGeneral(words, i) && IsGeneral(words, i + 1))
            && !(Little.Contains(words[i]) && Little.Contains(words[i + 1])))
        .Select(i => ($"{words[i]} {words[i + 1]}", i));

    /// <summary>Whether the word is one of two that are said of any task.</summary>
    private static bool IsGeneral(string[] words, int at) =>
        (at > 0 && General.Contains($"{words[at - 1]} {words[at]}")) || (at + 1 < words.Length && General.Contains($"{words[at]} {words[at + 1]}"));
}
