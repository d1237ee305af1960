using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>The field of a task that a label ("Đơn vị chủ trì: ...") or a table column gives.</summary>
public enum PlanField
{
    None,
    Number,
    Task,
    Lead,
    Cooperating,
    /// <summary>One column for both: "Đơn vị chủ trì, phối hợp".</summary>
    LeadAndCooperating,
    Deliverable,
    Time,
    TimeStart,
    /// <summary>A second lead column ("Phòng, đơn vị chủ trì"): the unit inside the lead, or the lead itself if the first column is empty.</summary>
    LeadInside,
    /// <summary>A column whose entries, merged or repeated over several rows, group the tasks beside it: "Lĩnh vực", "Nhiệm vụ chung".</summary>
    Group,
    /// <summary>A second column of results: used if the deliverable's column is empty.</summary>
    Result,
    Budget,
    Note,
    /// <summary>Recognised, but not a field of the task: the leader in charge, a target figure.</summary>
    Other,
}

/// <summary>The subject of a part of a document, according to its heading.</summary>
public enum PartKind
{
    Unknown,
    Purpose,
    Targets,
    Tasks,
    Solutions,
    Budget,
    Organisation,
}

/// <summary>The vocabulary of plans, folded (lower case, no diacritics), separate from the logic that uses it.</summary>
public static class PlanVocabulary
{
    /// <summary>Labels and column headings by their first words; the longest match is used.</summary>
    private static readonly (string Words, PlanField Field)[] Labels =
    [
        ("don vi chu tri", PlanField.Lead),
        ("co quan chu tri", PlanField.Lead),
        ("chu tri", PlanField.Lead),
        ("bo phan chu tri", PlanField.Lead),
        ("phong chu tri", PlanField.Lead),
        ("don vi thuc hien", PlanField.Lead),
        ("co quan thuc hien", PlanField.Lead),
        ("bo phan thuc hien", PlanField.Lead),
        ("co quan, don vi chu tri", PlanField.Lead),
        ("co quan, don vi thuc hien", PlanField.Lead),
        ("co quan/don vi chu tri", PlanField.Lead),
        ("co quan/don vi thuc hien", PlanField.Lead),
        ("don vi, ca nhan chu tri", PlanField.Lead),
        ("don vi/ca nhan chu tri", PlanField.Lead),
        ("don vi, ca nhan thuc hien", PlanField.Lead),
        ("don vi chu tri, tham muu", PlanField.Lead),
        ("don vi dau moi", PlanField.Lead),
        ("co quan dau moi", PlanField.Lead),
        ("dau moi thuc hien", PlanField.Lead),
        ("dau moi", PlanField.Lead),
        ("don vi tham muu", PlanField.Lead),
        ("co quan tham muu", PlanField.Lead),
        ("don vi chiu trach nhiem", PlanField.Lead),
        ("co quan chiu trach nhiem", PlanField.Lead),
        ("trach nhiem thuc hien", PlanField.Lead),
        ("trach nhiem chu tri", PlanField.Lead),
        ("trach nhiem", PlanField.Lead),
        ("phan cong thuc hien", PlanField.Lead),
        ("phan cong", PlanField.Lead),
        ("giao chu tri", PlanField.Lead),
        ("giao cho", PlanField.Lead),
        ("co quan thuong truc", PlanField.Lead),
        ("co quan chuan bi", PlanField.Lead),
        ("don vi chuan bi", PlanField.Lead),
        ("co quan soan thao", PlanField.Lead),
        ("chu dau tu", PlanField.Lead),
        ("don vi soan thao", PlanField.Lead),
        ("nguoi thuc hien", PlanField.Lead),
        ("don vi duoc giao", PlanField.Lead),
        ("phu trach", PlanField.Lead),
        ("don vi phu trach", PlanField.Lead),
        ("to chuc thuc hien", PlanField.Lead),
        ("thuc hien", PlanField.Lead),
        ("don vi", PlanField.Lead),
        ("co quan chu tri, phoi hop", PlanField.LeadAndCooperating),
        ("don vi chu tri, phoi hop", PlanField.LeadAndCooperating),
        ("don vi chu tri va phoi hop", PlanField.LeadAndCooperating),
        ("don vi chu tri/phoi hop", PlanField.LeadAndCooperating),
        ("co quan chu tri va phoi hop", PlanField.LeadAndCooperating),
        ("co quan chu tri/phoi hop", PlanField.LeadAndCooperating),
        ("chu tri, phoi hop", PlanField.LeadAndCooperating),
        ("chu tri/phoi hop", PlanField.LeadAndCooperating),
        ("chu tri va phoi hop", PlanField.LeadAndCooperating),
        ("don vi phoi hop", PlanField.Cooperating),
        ("co quan phoi hop", PlanField.Cooperating),
        ("bo phan phoi hop", PlanField.Cooperating),
        ("phong phoi hop", PlanField.Cooperating),
        ("co quan, don vi phoi hop", PlanField.Cooperating),
        ("co quan/don vi phoi hop", PlanField.Cooperating),
        ("don vi, ca nhan phoi hop", PlanField.Cooperating),
        ("phoi hop thuc hien", PlanField.Cooperating),
        ("phoi hop", PlanField.Cooperating),
        ("phoi hop voi", PlanField.Cooperating),
        ("phan cong phoi hop", PlanField.Cooperating),
        ("thanh phan phoi hop", PlanField.Cooperating),
        ("thanh phan tham gia", PlanField.Cooperating),
        ("bo phan lien quan", PlanField.Cooperating),
        ("phong lien quan", PlanField.Cooperating),
        ("don vi cung thuc hien", PlanField.Cooperating),
        ("trach nhiem phoi hop", PlanField.Cooperating),
        ("cung thuc hien", PlanField.Cooperating),
        ("cung phoi hop", PlanField.Cooperating),
        ("tham gia", PlanField.Cooperating),
        ("don vi tham gia", PlanField.Cooperating),
        ("co quan tham gia", PlanField.Cooperating),
        ("don vi lien quan", PlanField.Cooperating),
        ("co quan lien quan", PlanField.Cooperating),
        ("don vi ho tro", PlanField.Cooperating),
        ("san pham", PlanField.Deliverable),
        ("ket qua", PlanField.Deliverable),
        ("dau ra", PlanField.Deliverable),
        ("yeu cau ket qua", PlanField.Deliverable),
        ("ket qua/san pham", PlanField.Deliverable),
        ("san pham/ket qua", PlanField.Deliverable),
        ("hinh thuc van ban", PlanField.Deliverable),
        ("yeu cau san pham", PlanField.Deliverable),
        ("yeu cau dat duoc", PlanField.Deliverable),
        ("yeu cau can dat", PlanField.Deliverable),
        ("minh chung", PlanField.Deliverable),
        ("thoi gian bat dau", PlanField.TimeStart),
        ("bat dau", PlanField.TimeStart),
        ("tu ngay", PlanField.TimeStart),
        ("thoi diem bat dau", PlanField.TimeStart),
        ("thoi gian", PlanField.Time),
        ("thoi han", PlanField.Time),
        ("tien do", PlanField.Time),
        ("han hoan thanh", PlanField.Time),
        ("han thuc hien", PlanField.Time),
        ("moc thoi gian", PlanField.Time),
        ("moc hoan thanh", PlanField.Time),
        ("deadline", PlanField.Time),
        ("lo trinh", PlanField.Time),
        ("thoi diem", PlanField.Time),
        ("ngay hoan thanh", PlanField.Time),
        ("ngay den han", PlanField.Time),
        ("den han", PlanField.Time),
        ("hoan thanh", PlanField.Time),
        ("ket thuc", PlanField.Time),
        ("han", PlanField.Time),
        ("den ngay", PlanField.Time),
        ("kinh phi", PlanField.Budget),
        ("nguon kinh phi", PlanField.Budget),
        ("du kien kinh phi", PlanField.Budget),
        ("du toan", PlanField.Budget),
        ("nguon luc", PlanField.Budget),
        ("nguon von", PlanField.Budget),
        ("ghi chu", PlanField.Note),
        ("can cu", PlanField.Note),
        ("lanh dao phu trach", PlanField.Other),
        ("lanh dao chi dao", PlanField.Other),
        ("nguoi chi dao", PlanField.Other),
        ("lanh dao", PlanField.Other),
        ("don vi tinh", PlanField.Other),
        ("dvt", PlanField.Other),
        ("don vi theo doi", PlanField.Other),
        ("co quan theo doi", PlanField.Other),
        ("chi so", PlanField.Other),
        ("tieu chi", PlanField.Other),
        ("cap trinh", PlanField.Other),
        ("cap phe duyet", PlanField.Other),
        ("co quan trinh", PlanField.Other),
        ("co quan ban hanh", PlanField.Other),
        ("tham quyen ban hanh", PlanField.Other),
        ("noi dung", PlanField.Task),
        ("noi dung thuc hien", PlanField.Task),
    ];

    /// <summary>Column headings that do not occur as labels.</summary>
    private static readonly (string Words, PlanField Field)[] Columns =
    [
        ("stt", PlanField.Number),
        ("tt", PlanField.Number),
        ("so tt", PlanField.Number),
        ("so thu tu", PlanField.Number),
        ("chi tiet", PlanField.Number),
        ("muc", PlanField.Number),
        ("muc do", PlanField.Deliverable),
        ("muc can dat", PlanField.Deliverable),
        ("muc dat", PlanField.Deliverable),
        ("ma so", PlanField.Number),
        ("ma", PlanField.Number),
        ("nhiem vu", PlanField.Task),
        ("cong viec", PlanField.Task),
        ("hoat dong", PlanField.Task),
        ("noi dung", PlanField.Task),
        ("cac nhiem vu", PlanField.Task),
        ("cac hoat dong", PlanField.Task),
        ("cac noi dung", PlanField.Task),
        ("giai phap", PlanField.Task),
        ("dau viec", PlanField.Task),
        ("de an", PlanField.Task),
        ("du an", PlanField.Task),
        ("chuong trinh", PlanField.Task),
        ("van ban", PlanField.Task),
        ("van ban giao", PlanField.Note),
        ("van ban chi dao", PlanField.Note),
        ("so van ban", PlanField.Note),
        ("so, ky hieu", PlanField.Note),
        ("so ky hieu", PlanField.Note),
        ("linh vuc", PlanField.Task),
        ("muc tieu, nhiem vu", PlanField.Task),
        ("nhom nhiem vu", PlanField.Task),
        ("danh muc", PlanField.Task),
        ("muc tieu", PlanField.Other),
        ("chi tieu", PlanField.Other),
        ("ket qua thuc hien", PlanField.Deliverable),
    ];

    /// <summary>Words for responsible people or units with which a label may begin.</summary>
    private static readonly string[] Doers =
    [
        "cac don vi",
        "cac co quan",
        "cac phong",
        "don vi",
        "co quan",
        "bo phan",
        "can bo",
        "cong chuc",
        "ca nhan",
        "nguoi",
        "cap",
        "to chuc",
        "phong",
        "don vi/ca nhan",
        "chuyen vien",
        "khoa",
        "so, nganh",
        "cac so",
    ];

    private static readonly (string Words, PlanField Field)[] Deeds =
    [
        ("phoi hop", PlanField.Cooperating),
        ("tham gia", PlanField.Cooperating),
        ("ho tro", PlanField.Cooperating),
        ("chu tri", PlanField.Lead),
        ("thuc hien", PlanField.Lead),
        ("phu trach", PlanField.Lead),
        ("chiu trach nhiem", PlanField.Lead),
        ("dau moi", PlanField.Lead),
        ("tham muu", PlanField.Lead),
    ];

    /// <summary>Words that may follow the beginning of a label and still belong to it.</summary>
    private static readonly HashSet<string> LabelWords = new(StringComparer.Ordinal)
    {
        "thuc", "hien", "hoan", "thanh", "du", "kien", "chinh", "tham", "muu", "don", "doc", "va", "yeu", "cau", "dau", "ra", "dat", "duoc", "giao", "trinh",
        "san", "pham", "ket", "qua", "thoi", "gian", "han", "nhiem", "vu", "cua", "ban", "hanh", "cu", "the", "trien", "khai", "bao", "cao", "phai", "can",
        "moi", "neu", "mong", "muon", "cung",
        "chu", "tri", "phoi", "hop", "trach", "don", "vi", "co", "quan", "xay", "dung", "to", "chuc", "phan", "cong", "tien", "do", "bat", "thuc", "toi",
    };

    private static readonly (string Words, PartKind Kind)[] Parts =
    [
        ("to chuc thuc hien", PartKind.Organisation),
        ("trach nhiem thuc hien", PartKind.Organisation),
        ("trach nhiem cua", PartKind.Organisation),
        ("to chuc trien khai", PartKind.Organisation),
        ("che do bao cao", PartKind.Organisation),
        ("che do thong tin", PartKind.Organisation),
        ("hieu luc", PartKind.Organisation),
        ("thi dua, khen thuong", PartKind.Organisation),
        ("kiem tra, giam sat", PartKind.Organisation),
        ("dieu khoan", PartKind.Organisation),
        ("trach nhiem thi hanh", PartKind.Organisation),
        ("noi nhan", PartKind.Organisation),
        ("kinh phi", PartKind.Budget),
        ("nguon luc", PartKind.Budget),
        ("nguon kinh phi", PartKind.Budget),
        ("du toan", PartKind.Budget),
        ("bao dam kinh phi", PartKind.Budget),
        ("nhiem vu", PartKind.Tasks),
        ("noi dung", PartKind.Tasks),
        ("cong viec", PartKind.Tasks),
        ("phan cong", PartKind.Tasks),
        ("hoat dong", PartKind.Tasks),
        ("danh muc", PartKind.Tasks),
        ("chuong trinh cong tac", PartKind.Tasks),
        ("muc tieu", PartKind.Targets),
        ("chi tieu", PartKind.Targets),
        ("chi so", PartKind.Targets),
        ("muc dich", PartKind.Purpose),
        ("yeu cau", PartKind.Purpose),
        ("can cu", PartKind.Purpose),
        ("quan diem", PartKind.Purpose),
        ("phuong cham", PartKind.Purpose),
        ("pham vi", PartKind.Purpose),
        ("doi tuong", PartKind.Purpose),
        ("thuc trang", PartKind.Purpose),
        ("danh gia tinh hinh", PartKind.Purpose),
        ("tinh hinh", PartKind.Purpose),
        ("dac diem", PartKind.Purpose),
        ("nguyen tac", PartKind.Purpose),
        ("su can thiet", PartKind.Purpose),
        ("giai phap", PartKind.Solutions),
        ("bien phap", PartKind.Solutions),
    ];

    /// <summary>The subject of a part, by the words of its heading and their order.</summary>
    public static PartKind KindOf(string heading)
    {
        var folded = VietnameseText.Fold(heading);
        if (folded.Length > 160)
        {
            return PartKind.Unknown;
        }

        Dictionary<PartKind, int> places = [];
        foreach (var (words, kind) in Parts)
        {
            var at = IndexOfWords(folded, words);
            if (at >= 0 && at < places.GetValueOrDefault(kind, int.MaxValue))
            {
                places[kind] = at;
            }
        }

        if (places.Count == 0)
        {
            return PartKind.Unknown;
        }

        // The first word decides: "NHIỆM VỤ, GIẢI PHÁP" and "MỤC TIÊU, NHIỆM VỤ" hold tasks, "GIẢI PHÁP THỰC HIỆN NHIỆM VỤ" does not.
        var first = places.MinBy(p => p.Value);
        return places.TryGetValue(PartKind.Tasks, out var tasks) && first.Key is PartKind.Targets or PartKind.Solutions
            && folded[first.Value..tasks].IndexOfAny([',', ';', '/']) + folded[first.Value..tasks].IndexOf(" va ", StringComparison.Ordinal) > -2
            ? PartKind.Tasks : first.Key;
    }

    /// <summary>The subject of a section inside a part, if its heading states one; Unknown = the same as the part's.</summary>
    public static PartKind KindOfSection(string heading)
    {
        var folded = VietnameseText.Fold(heading).Trim();
        foreach (var (words, kind) in Parts)
        {
            if (
                kind is not PartKind.Tasks
                && folded.Length < words.Length + (kind is PartKind.Organisation ? 10 : 30)
                && folded.StartsWith(words, StringComparison.Ordinal)
                && !words.StartsWith("chi so", StringComparison.Ordinal)
                && !words.StartsWith("kiem tra", StringComparison.Ordinal)
                && (folded.Length == words.Length || !char.IsLetterOrDigit(folded[words.Length]))
            )
            {
                return kind;
            }
        }

        return PartKind.Unknown;
    }

    /// <summary>The field that a label stands for; None if it is no label.</summary>
    /// <param name="label">The words before the colon, without bullet.</param>
    public static PlanField FieldOfLabel(string label)
    {
        if (ShortLabels.TryGetValue(label.Trim(' ', '-', '–', '+', '•', '*', '\n'), out var known))
        {
            return known;
        }

        var folded = Words(label);
        var (field, rest) = Longest(Labels, folded);
        return field is not PlanField.None && OnlyLabelWords(rest) ? field
            : folded.Length < 50 && Array.Exists(Doers, d => folded.StartsWith(d, StringComparison.Ordinal)) ? Within(folded)
            : PlanField.None;
    }

    /// <summary>The same for words that are a label as they stand, with nothing behind its name.</summary>
    public static PlanField FieldOfWholeLabel(string label) => Longest(Labels, Words(label)) is (var field, "") ? field : PlanField.None;

    // Written in capitals and before a colon only: elsewhere the same letters mean other things.
    private static readonly Dictionary<string, PlanField> ShortLabels = new(StringComparer.Ordinal)
    {
        ["CT"] = PlanField.Lead,
        ["ĐVCT"] = PlanField.Lead,
        ["CQCT"] = PlanField.Lead,
        ["ĐVTH"] = PlanField.Lead,
        ["PH"] = PlanField.Cooperating,
        ["ĐVPH"] = PlanField.Cooperating,
        ["CQPH"] = PlanField.Cooperating,
        ["SP"] = PlanField.Deliverable,
    };

    /// <summary>Matches labels made of a responsible person or unit and a role: "Các đơn vị thực hiện", "Cán bộ phụ trách".</summary>
    private static PlanField Within(string folded)
    {
        foreach (var (words, field) in Deeds)
        {
            if (IndexOfWords(folded, words) > 0)
            {
                return field;
            }
        }

        return PlanField.None;
    }

    /// <summary>Whether a heading tells how far the work has come ("Đánh giá", "Nguyên nhân chậm"): then the table follows work that is under way.</summary>
    internal static bool SaysState(string heading) => Words(heading) is var folded
        && Array.Exists(States, w => IndexOfWords(folded, w) >= 0);

    private static readonly string[] States =
        ["danh gia", "trang thai", "tinh hinh", "tinh trang", "nguyen nhan", "ly do", "qua han", "so ngay cham"];

    /// <summary>Whether the heading is a unit of time over bare numbers: "Tháng" over "3" means March.</summary>
    public static bool IsUnitOfTime(string heading) => Words(heading) is "thang" or "quy" or "tuan";

    /// <summary>Whether a heading says that the units below it do the work, rather than merely listing units.</summary>
    public static bool SaysWhoDoes(string heading) => Words(heading) is var folded
        && (Array.Exists(Deeds, d => IndexOfWords(folded, d.Words) >= 0)
            || Array.Exists((string[])["to chuc", "cung cap", "giai quyet", "soan thao", "chuan bi", "dau tu"], d => IndexOfWords(folded, d) >= 0));

    /// <summary>The field that a column heading stands for; headings above it are put in front.</summary>
    public static PlanField FieldOfColumn(string heading)
    {
        if (IsUnitOfTime(heading))
        {
            return PlanField.Time;
        }

        var folded = Words(heading);
        if (folded.Length is 0 or > 120)
        {
            return PlanField.None;
        }

        if (IndexOfWords(folded, "chi tieu") >= 0 && IndexOfWords(folded, "nhiem vu") < 0)
        {
            return PlanField.Other;
        }

        // The prefix "tên" does not matter: "Tên nhóm nhiệm vụ/nhiệm vụ".
        var (byColumn, _) = Longest(Columns, folded.StartsWith("ten ", StringComparison.Ordinal) ? folded["ten ".Length..] : folded);
        if (byColumn is not PlanField.None)
        {
            // "Chỉ tiêu, nhiệm vụ" holds tasks too.
            return byColumn is PlanField.Other && IndexOfWords(folded, "nhiem vu") > 0 ? PlanField.Task : byColumn;
        }

        var (byLabel, _) = Longest(Labels, folded);
        if (byLabel is PlanField.Other && (IndexOfWords(folded, "nhiem vu") > 0 || IndexOfWords(folded, "giai phap") > 0))
        {
            // "Chỉ số thành phần/Nhiệm vụ, giải pháp".
            return PlanField.Task;
        }

        if (byLabel is PlanField.Lead && IndexOfWords(folded, "phoi hop") > 0)
        {
            return IndexOfWords(folded, "chu tri") >= 0 ? PlanField.LeadAndCooperating : PlanField.Cooperating;
        }

        if (byLabel is not PlanField.None || folded.Length > 60)
        {
            return byLabel;
        }

        return Array.Exists(Doers, d => folded.StartsWith(d, StringComparison.Ordinal)) && Within(folded) is not PlanField.None and var within ? within
            : IndexOfWords(folded, "chu tri") > 0
                ? IndexOfWords(folded, "phoi hop") > 0 ? PlanField.LeadAndCooperating : PlanField.Lead
            : IndexOfWords(folded, "phoi hop") > 0 ? PlanField.Cooperating
            : UnitNames.Starts(heading) && Within(folded) is not PlanField.None and var done ? done
            : IndexOfWords(folded, "san pham") >= 0 || IndexOfWords(folded, "ket qua") >= 0 ? PlanField.Deliverable
            : IndexOfWords(folded, "thoi gian") >= 0 || IndexOfWords(folded, "thoi han") >= 0 || folded is "nam thuc hien" or "nam hoan thanh"
                ? PlanField.Time
            : PlanField.None;
    }

    /// <summary>Whether the line begins with a label and a colon.</summary>
    public static bool StartsWithLabel(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 70 && FieldOfLabel(line[..colon]) is not PlanField.None;
    }

    /// <summary>Whether the text has letters and no lower-case ones.</summary>
    internal static bool IsCapitals(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    /// <summary>The index of the words as whole words, or -1.</summary>
    internal static int IndexOfWords(string folded, string words)
    {
        for (var at = folded.IndexOf(words, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && (end == folded.Length || !char.IsLetterOrDigit(folded[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static string Words(string text)
    {
        var mark = ItemMark.Read(text);
        var folded = VietnameseText.Fold(
            VietnameseText.Tidy(mark.Kind is ItemKind.Dash or ItemKind.Plus or ItemKind.Number or ItemKind.Letter ? text[mark.Length..] : text)
        );
        folded = folded.Trim(' ', '.', ':', '(', ')', '*', '-');
        return folded.StartsWith("du kien ", StringComparison.Ordinal) ? folded["du kien ".Length..] : folded;
    }

    private static (PlanField Field, string Behind) Longest((string Words, PlanField Field)[] list, string folded)
    {
        var (best, length) = (PlanField.None, 0);
        foreach (var (words, field) in list)
        {
            if (
                words.Length > length
                && folded.StartsWith(words, StringComparison.Ordinal)
                && (folded.Length == words.Length || !char.IsLetterOrDigit(folded[words.Length]))
            )
            {
                (best, length) = (field, words.Length);
            }
        }

        return (best, folded[length..]);
    }

    private static bool OnlyLabelWords(string rest)
    {
        var count = 0;
        foreach (var word in rest.Split([' ', ',', '/', '(', ')', '-', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (++count > 7 || !LabelWords.Contains(word))
            {
                return false;
            }
        }

        return true;
    }
}
