using System.Text.Json.Nodes;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Tests.Kernel;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App;

/// <summary>Too many turns, as Teams would send them: told once, kindly, and nobody else feels it.</summary>
public sealed class ManyTurnsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string TooMany = "nhiều lượt trong một phút";

    [Fact]
    public async Task Who_writes_too_much_is_told_once_and_the_others_are_answered()
    {
        await using var office = await OpenAsync(person: 5, office: 100);
        for (var i = 0; i < 5; i++)
        {
            Assert.Contains("Anh/chị có thể nhắn", await office.WriteAsync(TestOffice.Cuong, "trợ giúp"), StringComparison.Ordinal);
        }

        Assert.Contains(TooMany, await office.WriteAsync(TestOffice.Cuong, "trợ giúp"), StringComparison.Ordinal);
        Assert.Equal("", await office.WriteAsync(TestOffice.Cuong, "trợ giúp"));
        // A tap without an answer would show an error: each is answered, and does nothing.
        var tap = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = SharedVerbs.Say.Name,
                ["data"] = new JsonObject { ["text"] = "english" },
            },
        };
        Assert.Contains(TooMany, await office.InvokeAsync(TestOffice.Cuong, "adaptiveCard/action", tap), StringComparison.Ordinal);
        Assert.Equal(TextLanguage.Vi, (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Language);

        Assert.DoesNotContain(TooMany, await office.WriteAsync(TestOffice.An, "nhiệm vụ quá hạn"), StringComparison.Ordinal);
        Assert.DoesNotContain(TooMany, await office.WriteAsync(TestOffice.Binh, "đơn vị và cán bộ"), StringComparison.Ordinal);

        office.Time.Now += TimeSpan.FromSeconds(45);
        Assert.Contains("Anh/chị có thể nhắn", await office.WriteAsync(TestOffice.Cuong, "trợ giúp"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_that_uses_up_its_turns_is_told_and_another_office_is_answered()
    {
        await using var office = await OpenAsync(person: 20, office: 6);
        await using var other = await OpenAsync(person: 20, office: 6);
        string[] people = [TestOffice.An, TestOffice.Binh, TestOffice.Cuong];
        for (var i = 0; i < 6; i++)
        {
            Assert.DoesNotContain(TooMany, await office.WriteAsync(people[i % 3], "trợ giúp"), StringComparison.Ordinal);
        }

        Assert.All(await Task.WhenAll(people.Select(p => office.WriteAsync(p, "trợ giúp"))), said => Assert.Contains(TooMany, said, StringComparison.Ordinal));
        Assert.All(await Task.WhenAll(people.Select(p => office.WriteAsync(p, "trợ giúp"))), said => Assert.Equal("", said));
        Assert.DoesNotContain(TooMany, await other.WriteAsync(TestOffice.An, "trợ giúp"), StringComparison.Ordinal);

        office.Time.Now += TimeSpan.FromSeconds(11);
        Assert.DoesNotContain(TooMany, await office.WriteAsync(TestOffice.An, "trợ giúp"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_does_not_use_up_the_turns_of_another_in_the_same_service()
    {
        await using var offices = await MatrixOffice.OpenAsync(azurite.Server, o => (o.Turns.PersonPerMinute, o.Turns.OfficePerMinute) = (200, 12));
        var said = new List<string>();
        for (var i = 0; i < 30; i++)
        {
            said.Add(await offices.Office.WriteAsync(i % 2 == 0 ? TestOffice.An : TestOffice.Cuong, "trợ giúp"));
        }

        Assert.InRange(said.Count(s => s.Contains(TooMany, StringComparison.Ordinal)), 2, 10);
        Assert.Contains("", said);
        Assert.DoesNotContain(TooMany, await offices.Office.WriteAsync(MatrixOffice.OtherPerson, "trợ giúp"), StringComparison.Ordinal);
    }

    private Task<TestOffice> OpenAsync(int person, int office) => TestOffice.OpenAsync(
        azurite.Service, new DateTime(2025, 9, 16, 9, 0, 0), o => (o.Turns.PersonPerMinute, o.Turns.OfficePerMinute) = (person, office));
}
