using System.Text.Json.Nodes;
using CchcBot.App.Package;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Language;
using CchcBot.Language.Readers;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App.Package;

/// <summary>What Teams offers as a command the bot understands, and what the bot understands its help says.</summary>
public sealed class CommandsTests
{
    private const Roles All = Roles.Administrator | Roles.Leader | Roles.Head | Roles.Member | Roles.Viewer;

    private static readonly LanguageContext Office = new(new DateOnly(2025, 9, 16), null, [], [], [], []);

    public static TheoryData<string, string> Offered()
    {
        var sources = AppPackage.Sources(DeclaredModules.Table.Offered);
        var manifest = JsonNode.Parse(sources[AppPackage.ManifestFile])!.AsObject();
        var rows = new TheoryData<string, string>();
        foreach (var (language, file) in ManifestCheck.LanguagesOf(manifest))
        {
            foreach (var (key, text) in JsonNode.Parse(sources[file])!.AsObject().Where(p => p.Key.EndsWith(".title", StringComparison.Ordinal)))
            {
                rows.Add($"{language} {key}", text!.GetValue<string>());
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Offered))]
    public void A_command_that_Teams_offers_is_understood(string where, string title)
    {
        var understood = DeclaredModules.Recognise(title)?.Name ?? QuestionReader.Read(title, Office).Query.Intent.ToString();

        Assert.NotEqual((where, nameof(QueryIntent.None)), (where, understood));
    }

    [Fact]
    public void Each_language_offers_the_same_commands()
    {
        var sources = AppPackage.Sources(DeclaredModules.Table.Offered);
        var manifest = JsonNode.Parse(sources[AppPackage.ManifestFile])!.AsObject();
        var vietnamese = Meanings("vi.json");

        Assert.Equal(Meanings("en.json"), vietnamese);
        Assert.Equal(
            JsonNode.Parse(sources["vi.json"])!.AsObject().Where(p => p.Key != "$schema").ToDictionary(p => p.Key, p => p.Value!.GetValue<string>()),
            ManifestCheck.WordsOf(manifest)
        );

        // A question's meaning is its intent: what it asks for in detail is the reader's own tests' to say. The language offered is the other one.
        string[] Meanings(string file) =>
            [.. JsonNode.Parse(sources[file])!.AsObject()
                .Where(p => p.Key.EndsWith(".title", StringComparison.Ordinal))
                .Select(p => p.Value!.GetValue<string>())
                .Select(t => DeclaredModules.Recognise(t)?.Name ?? Asked(t))];
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_command_of_the_bot_is_in_the_help_of_whoever_may_say_it(string code)
    {
        var language = code == "en" ? TextLanguage.En : TextLanguage.Vi;
        foreach (var command in DeclaredModules.Table.Commands)
        {
            var administrator = DeclaredModules.Table.Help.Where(i => i.IsFor(new Person("1", "Bình", All), isDemo: true)).Select(i => i.Text.Say.In(language));

            Assert.Contains(command, administrator.Select(DeclaredModules.Recognise).OfType<CommandEntry>());
        }
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Whatever_the_help_says_is_understood(string code)
    {
        var language = code == "en" ? TextLanguage.En : TextLanguage.Vi;
        foreach (var words in DeclaredModules.Table.Help.Where(i => i.IsFor(new Person("1", "Bình", All), isDemo: true)).Select(i => i.Text.Say.In(language)))
        {
            var isReport = ProgressReader.Read(words, new UpdateContext(Office, IsList: true, null)).Readings
                .Any(r => r.Kind is not (UpdateKind.None or UpdateKind.Question));

            Assert.True(
                isReport
                    || OrderReader.Read(words) is not null
                    || AnswerForms.Read(words) is not AnswerForm.Card
                    || DeclaredModules.Recognise(words) is not null
                    || QuestionReader.Read(words, Office).Query.Intent != QueryIntent.None,
                words
            );
        }
    }

    [Fact]
    public void The_clock_is_spoken_of_in_the_demo_only() =>
        Assert.DoesNotContain(
            DeclaredModules.Table.Help.Where(i => i.IsFor(new Person("1", "Bình", All), isDemo: false)),
            i => i.Text == AdministerHelp.SetClock
        );

    private static string Asked(string text)
    {
        var query = QuestionReader.Read(text, Office).Query;
        return (query with { Language = TextLanguage.Vi }).ToString();
    }
}
