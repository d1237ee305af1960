using System.Text.Encodings.Web;
using System.Text.Json;

namespace CchcBot.App.Demo;

/// <summary>
/// Writes .m365agentsplayground.yml: the person who uses this Playground, and the office, which is the same for all. Written as JSON, which is valid YAML.
/// </summary>
internal static class PlaygroundConfiguration
{
    private const string FileName = ".m365agentsplayground.yml";
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string folder, DemoPerson current, string personalConversationId)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, FileName), Render(current, personalConversationId));
    }

    /// <remarks>The Playground requires exactly five other users, and exits if there is more than one additional channel.</remarks>
    public static string Render(DemoPerson current, string personalConversationId) => JsonSerializer.Serialize(
        new
        {
            version = "0.1.1",
            tenantId = DemoOffice.TenantId,
            bot = new { id = DemoOffice.BotId, name = DemoOffice.BotName },
            currentUser = User(current),
            users = DemoOffice.People.Where(p => p != current).Select(User),
            personalChat = new { id = personalConversationId },
            groupChat = new { id = "19:cchc-demo-group@thread.v2", name = "Nhóm trao đổi" },
            team = new
            {
                id = DemoOffice.TeamId,
                name = DemoOffice.TeamName,
                aadGroupId = DemoOffice.TeamAadGroupId,
                channels = new[] { new { id = DemoOffice.LeadershipChannelId, name = DemoOffice.LeadershipChannelName } },
            },
        },
        Options);

    // In Vietnamese names the family name comes first.
    private static object User(DemoPerson person) => new
    {
        id = person.TeamsId,
        name = person.Name,
        userPrincipleName = $"{person.Key}@saomai.example",
        aadObjectId = person.AadObjectId,
        givenName = person.Name[(person.Name.LastIndexOf(' ') + 1)..],
        surname = person.Name[..person.Name.IndexOf(' ')],
        email = $"{person.Key}@saomai.example",
    };
}
