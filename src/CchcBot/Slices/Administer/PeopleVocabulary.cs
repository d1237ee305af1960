using CchcBot.Documents.Sheets;

namespace CchcBot.Slices.Administer;

/// <summary>The usual column headings and post titles in offices' lists of people, all folded: lower case, no diacritics.</summary>
internal static class PeopleVocabulary
{
    public const string Unit = "unit";
    public const string Name = "name";
    public const string FamilyName = "familyName";
    public const string GivenName = "givenName";
    public const string Mail = "mail";
    public const string Title = "title";
    public const string Role = "role";

    public static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new(
            Mail,
            [
                "email",
                "e mail",
                "mail",
                "thu dien tu",
                "dia chi thu dien tu",
                "tai khoan",
                "tai khoan teams",
                "tai khoan 365",
                "upn",
                "user principal name",
                "sign in name",
            ]
        ),
        new(
            Name,
            ["ho va ten", "ho ten", "ho va ten can bo", "ten can bo", "can bo", "full name", "name", "nguoi phu trach", "dau moi"],
            ["don vi", "chuc vu", "chuc danh", "unit"]
        ),
        new(FamilyName, ["ho va ten dem", "ho dem", "ho", "ho lot", "last name", "surname"], ["ho ten", "ho va ten can bo"]),
        new(GivenName, ["ten", "first name", "given name"], ["don vi", "ho", "phong", "can bo", "unit"]),
        new(
            Unit,
            [
                "don vi",
                "ten don vi",
                "phong ban",
                "phong",
                "ban",
                "bo phan",
                "don vi cong tac",
                "noi cong tac",
                "co quan don vi",
                "co quan",
                "unit",
                "department",
            ],
            ["so", "chuc vu", "dien thoai", "thu dien tu", "email"]
        ),
        new(Title, ["chuc vu", "chuc danh", "chuc vu chuc danh", "vi tri viec lam", "vi tri", "position", "title", "job title"]),
        new(Role, ["vai tro", "quyen", "phan quyen", "role", "nhiem vu trong he thong"]),
    ];

    /// <summary>Values of the unit column that mean the office's leadership.</summary>
    public static IReadOnlyList<string> Leadership { get; } =
    [
        "lanh dao",
        "ban lanh dao",
        "ban giam doc",
        "lanh dao so",
        "lanh dao van phong",
        "lanh dao co quan",
        "lanh dao don vi",
        "lanh dao thanh tra",
        "lanh dao ban",
        "thuong truc",
        "tap the lanh dao",
        "leaders",
        "leadership",
    ];

    public static IReadOnlyList<string> Administrators { get; } =
    [
        "quan tri vien",
        "quan tri",
        "quan tri he thong",
        "quan tri ke hoach",
        "administrator",
        "admin",
        "dau moi theo doi ke hoach",
        "dau moi cchc",
        "chuyen vien dau moi cchc",
        "theo doi ke hoach",
    ];

    public static IReadOnlyList<string> Viewers { get; } = ["nguoi xem", "chi xem", "xem", "viewer", "quan sat vien"];

    /// <summary>First words of titles of heads, whether of the office or of a unit.</summary>
    public static IReadOnlyList<string> Chiefs { get; } =
    [
        "truong",
        "giam doc",
        "chanh",
        "chu tich",
        "chi cuc truong",
        "cuc truong",
        "vu truong",
        "thu truong",
        "nguoi dung dau",
        "phu trach",
        "quyen",
        "q",
        "chu nhiem",
        "bi thu",
        "vien truong",
        "to truong",
        "doi truong",
        "tram truong",
        "hat truong",
        "khoa truong",
        "hieu truong",
        "ke toan truong phu trach",
        "lanh dao",
        "head",
        "director",
        "chief",
        "leader",
    ];

    /// <summary>First words of titles of deputies.</summary>
    public static IReadOnlyList<string> Deputies { get; } = ["pho", "p", "deputy", "vice"];

    /// <summary>Words that make a deputy the acting head of the unit.</summary>
    public static IReadOnlyList<string> Acting { get; } =
    ["phu trach phong", "phu trach don vi", "phu trach trung tam", "phu trach ban", "phu trach", "dieu hanh"];

    public static IReadOnlyList<string> Staff { get; } =
    [
        "chuyen vien",
        "can su",
        "nhan vien",
        "van thu",
        "luu tru",
        "ke toan",
        "ke toan vien",
        "ke toan truong",
        "thu quy",
        "cong chuc",
        "vien chuc",
        "can bo",
        "thanh tra vien",
        "ky su",
        "lap trinh vien",
        "thanh vien",
        "chuyen gia",
        "bien tap vien",
        "phong vien",
        "lai xe",
        "hop dong",
        "member",
        "staff",
        "officer",
        "specialist",
        "to vien",
        "tro ly",
        "thu ky",
        "dau moi",
    ];
}
