using CchcBot.Language.Words;
namespace CchcBot.Language.Spans;

/// <summary>How units, areas, plans and people are named in offices.</summary>
internal static class NameVocabulary
{
    /// <summary>The types of units and their abbreviations.</summary>
    public static readonly (string Type, string[] Short)[] UnitTypes =
    [
        ("trung tâm", ["tt", "t tâm", "bên", "center", "centre"]),
        ("phòng", ["p", "phg", "phòng ban", "bên", "bộ phận", "division", "department"]),
        ("ban", ["b", "bên", "board"]),
        ("văn phòng", ["vp"]),
        ("thanh tra", ["ttr"]),
        ("sở", ["s"]),
        ("chi cục", ["cc"]),
        ("ủy ban nhân dân", ["ubnd", "uỷ ban"]),
        ("tổ", ["bên"]),
        ("bộ phận", ["bp"]),
    ];

    /// <summary>Abbreviations in names.</summary>
    public static readonly (string Short, string Full)[] Abbreviations =
    [
        ("tthc", "thủ tục hành chính"),
        ("cchc", "cải cách hành chính"),
        ("pvhcc", "phục vụ hành chính công"),
        ("pvhc", "phục vụ hành chính"),
        ("cđs", "chuyển đổi số"),
        ("cntt", "công nghệ thông tin"),
        ("tcd", "tiếp công dân"),
        ("tcd", "tiếp dân"),
        ("kh", "kế hoạch"),
        ("kstthc", "kiểm soát thủ tục hành chính"),
    ];

    /// <summary>Synonyms of parts of names, Vietnamese or English.</summary>
    public static readonly (string Part, string Said)[] UnitSynonyms =
    [
        ("tiếp công dân", "tiếp dân"),
        ("tiếp công dân", "citizen reception"),
        ("nội chính", "internal affairs"),
        ("kinh tế ngành", "sectoral economy"),
        ("kinh tế ngành", "sectoral economics"),
        ("kinh tế ngành", "economic sectors"),
        ("khoa giáo - văn xã", "science education and culture"),
        ("khoa giáo - văn xã", "education and social affairs"),
        ("hành chính - quản trị", "administration and management"),
        ("hành chính - quản trị", "general administration"),
        ("công báo và tin học", "gazette and informatics"),
        ("công báo và tin học", "official gazette"),
        ("công báo và tin học", "gazette"),
        ("hành chính - quản trị", "admin"),
        ("kiểm soát thủ tục hành chính", "một cửa"),
        ("kiểm soát thủ tục hành chính", "bộ phận một cửa"),
        ("kiểm soát thủ tục hành chính", "hành chính công"),
        ("kiểm soát thủ tục hành chính", "hcc"),
        ("kiểm soát thủ tục hành chính", "one stop"),
        ("kiểm soát thủ tục hành chính", "public service"),
        ("kiểm soát thủ tục hành chính", "public administration service"),
    ];

    /// <summary>Parts of unit names that are also ordinary words: recognised only after the unit's type ("Phòng Hành chính").</summary>
    public static readonly string[] OrdinaryParts =
    [
        "hành chính", "quản trị", "phục vụ", "kiểm soát", "tin học", "tổng hợp", "tổ chức", "tài chính", "kế hoạch", "kinh tế",
        "phục vụ hành chính", "kiểm soát thủ tục", "thanh tra", "pháp chế", "đối ngoại", "văn hóa", "nội vụ", "tư pháp", "y tế", "giáo dục", "nghiệp vụ",
        "thủ tục hành chính", "cải cách hành chính", "công nghệ", "thông tin", "công dân", "khoa", "quản trị mạng",
    ];

    /// <summary>Words before the name of an area that mark it as one.</summary>
    public const string AreaMarkers =
        "mảng; lĩnh vực; lv; [nhóm] nội dung; nhóm [nhiệm vụ|việc]; khối; phần; chủ đề; [in the] area [of]; field [of]; topic [of]; sector [of]";

    /// <summary>Synonyms of the areas of administrative reform.</summary>
    public static readonly (string Area, string Said)[] AreaSynonyms =
    [
        ("chỉ đạo điều hành", "(công tác|) chỉ đạo [và] điều hành; điều hành chỉ đạo; cđđh; (công tác|mảng|lĩnh vực) (chỉ đạo|điều hành); direction and "
            + "(administration|management|operation|steering); leadership and (administration|direction|management|steering); steering [and] "
            + "(administration|management|direction|); direction and governance; steering and direction; guidance and administration"),
        ("thể chế", "[cải cách|hoàn thiện|xây dựng] thể chế [hành chính|pháp luật]; tc hành chính; institution[s]; institutional "
            + "[reform[s]|improvement|building]; institution (building|reform); legal framework; institutional framework"),
        ("thủ tục hành chính", "[cải cách] thủ tục hành chính; [cải cách] tthc; [cải cách] thủ tục hc; cải cách thủ tục; administrative procedure[s] "
            + "[reform|control]; admin procedure[s]; procedural reform; administrative formalities"),
        ("tổ chức bộ máy", "[cải cách|sắp xếp|kiện toàn] [tổ chức] bộ máy [hành chính|nhà nước]; tổ chức, bộ máy; tcbm; bộ máy tổ chức; cải cách tổ chức "
            + "bộ máy; organi(s|z)ational (structure|apparatus|reform|arrangement|restructuring); organi(s|z)ation (structure|apparatus|of the apparatus);"
            + " organi(s|z)ation[al] and apparatus; apparatus [organi(s|z)ation]; organi(s|z)ational restructuring; [organi(s|z)ational] machinery"),
        ("chế độ công vụ", "[cải cách] chế độ công vụ; cải cách công vụ; (mảng|lĩnh vực) công vụ; công chức công vụ; công vụ; cđcv; civil service "
            + "[regime|reform|system]; public service regime; public duty [regime]; civil servant[s] regime; public employment regime; civil service"),
        ("tài chính công", "[cải cách] tài chính công; tcc; public (finance[s]|financial management); public finance [reform]; government finance[s]"),
        ("chính quyền số", "[xây dựng] chính quyền (số|điện tử); cq(s|đt); cqs; cqđt; chính phủ (số|điện tử); chính quyền điện tử [và] chính quyền số; "
            + "chính quyền điện tử, [chính quyền] số; (digital|electronic) government; e government; egovernment; egov; e gov; digital governance; e "
            + "governance; digital (authority|administration)"),
    ];

    /// <summary>Short names of areas, recognised only after a marker word: "mảng thủ tục".</summary>
    public static readonly (string Area, string Said)[] AreaShort =
    [
        ("thủ tục hành chính", "thủ tục"), ("tổ chức bộ máy", "tổ chức"), ("tổ chức bộ máy", "bộ máy"), ("tài chính công", "tài chính"),
        ("chỉ đạo điều hành", "điều hành"), ("chỉ đạo điều hành", "chỉ đạo"), ("chế độ công vụ", "công vụ"),
    ];

    /// <summary>Titles before a person's name.</summary>
    public const string PersonTitles =
        "anh; chị; ả; ông; bà; cô; chú; bác; dì; thầy; sếp; đồng chí; đ c; đc; a; c; mr; ms; mrs; miss; comrade; brother; sister; chuyên viên; trưởng phòng; "
            + "phó [trưởng] phòng; giám đốc; phó giám đốc; chánh văn phòng; phó chánh văn phòng; trưởng ban; phó [trưởng] ban; cv; cán bộ; đồng nghiệp; "
            + "anh em; bạn; em; cậu; tp; ptp; officer; colleague; chị gái";

    /// <summary>Words for "plan" before its subject.</summary>
    public const string PlanWords = "kế hoạch; kh; k hoạch; plan; kế hoạch về; chương trình; kế hoạch công tác";

    /// <summary>Short subjects of plans, recognised only next to a word for "plan": "kế hoạch số", "the digital plan".</summary>
    public static readonly (string Plan, string Said)[] PlanShort =
        [("chuyển đổi số", "số"), ("chuyển đổi số", "digital"), ("cchc", "cải cách"), ("cchc", "reform"), ("cải cách hành chính", "cải cách"),
            ("cải cách hành chính", "reform")];

    public static readonly (string Plan, string Said)[] PlanSynonyms =
    [
        ("cchc", "[công tác] cải cách hành chính; cchc; administrative reform; public administration reform; admin reform; par; administration reform"),
        ("cải cách hành chính", "cải cách hành chính; cchc; administrative reform; public administration reform; admin reform; par; administration reform"),
        ("chuyển đổi số", "chuyển đổi số; cđs; chuyển đổi kỹ thuật số; digital transformation; digitali(s|z)ation; digital conversion; dx"),
    ];
}
