namespace CchcBot.App.Demo;

/// <summary>Role of a person in the demo; a person may have several.</summary>
internal enum DemoRole
{
    Administrator,
    Leader,
    Head,
    Officer,
}

/// <summary>A person of the demo office.</summary>
/// <param name="Key">Short ASCII name for ids and addresses, for example binh.</param>
/// <param name="AadObjectId">Directory object id, a GUID.</param>
/// <param name="TeamsId">Id in Teams activities and mentions: 29:...</param>
/// <param name="Unit">Name of the unit, one of <see cref="DemoOffice.Units"/>; null for the leadership, which belongs to none.</param>
internal sealed record DemoPerson(
    string Key, string AadObjectId, string TeamsId, string Name, string? Unit, IReadOnlyList<DemoRole> Roles);

/// <summary>One of the three chat clients: a person, and the preferred port of that person's Playground.</summary>
/// <param name="Role">admin, staff or leader; used in folder names, conversation ids and messages.</param>
internal sealed record DemoClient(string Role, DemoPerson Person, int PreferredPort)
{
    public string PersonalConversationId => $"a:personal-{Role}";
}

/// <summary>The initial demo office: a tenant, a team with two channels, seven units and six people. Province and people are fictitious.</summary>
internal static class DemoOffice
{
    public const string TenantId = "6f1c9f0e-2b64-4d0f-9a53-7c1c2f5b0a01";
    public const string BotId = "28:3d5a8c1e-90b7-4f0e-8a44-1f6f0c7e2b10";
    public const string BotName = "Trợ lý CCHC";

    /// <summary>Teams' id of the team, which is also the id of its General channel.</summary>
    public const string TeamId = "19:cchc-demo-general@thread.tacv2";
    public const string TeamName = "Văn phòng UBND tỉnh Sao Mai";
    public const string TeamAadGroupId = "0b7e4c52-5a1d-4f6e-bb0a-92c6a1d4e301";
    public const string LeadershipChannelId = "19:cchc-demo-lanh-dao@thread.tacv2";
    public const string LeadershipChannelName = "Lãnh đạo";

    /// <summary>The office's local time when a new demo starts; later changes are stored as an offset in the data folder.</summary>
    public static readonly DateTime Start = new(2025, 1, 2, 8, 0, 0, DateTimeKind.Unspecified);

    public static IReadOnlyList<string> Units { get; } =
    [
        "Phòng Hành chính - Quản trị",
        "Phòng Nội chính",
        "Phòng Kinh tế tổng hợp",
        "Phòng Khoa giáo - Văn xã",
        "Trung tâm Phục vụ hành chính công",
        "Trung tâm Công báo và Tin học",
        "Ban Tiếp công dân",
    ];

    // The staff member is also head of his unit, so that he gets its tasks without any setup. Two units have no head, so that their tasks go to the
    // administrator.
    public static IReadOnlyList<DemoPerson> People { get; } =
    [
        Person(1, "binh", "Trần Thị Bình", Units[0], DemoRole.Administrator, DemoRole.Head),
        Person(2, "cuong", "Lê Quốc Cường", Units[5], DemoRole.Officer, DemoRole.Head),
        Person(3, "an", "Nguyễn Văn An", null, DemoRole.Leader),
        Person(4, "ha", "Phạm Thu Hà", Units[1], DemoRole.Head),
        Person(5, "duc", "Hoàng Minh Đức", Units[2], DemoRole.Head),
        Person(6, "lan", "Võ Thị Lan", Units[4], DemoRole.Head),
    ];

    public static IReadOnlyList<DemoClient> Clients { get; } =
    [
        new("admin", People[0], 56150),
        new("staff", People[1], 56151),
        new("leader", People[2], 56152),
    ];

    private static DemoPerson Person(int number, string key, string name, string? unit, params DemoRole[] roles) => new(
        key,
        string.Create(CultureInfo.InvariantCulture, $"c0de0000-2025-4001-8000-{number:D12}"),
        $"29:cchc-demo-{key}",
        name,
        unit,
        roles);
}
