using System.Text.Json.Nodes;
using CchcBot.App;
using CchcBot.Kernel;
using CchcBot.Kernel.Texts;
using CchcBot.Domain.Text;
using CchcBot.Office;
using CchcBot.Tests.Slices.Requests;
using CchcBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.Kernel;

/// <summary>Whoever looks on as somebody else writes nothing, whatever the handlers and their declarations say.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ReadOnlyModeTests(AzuriteFixture azurite)
{
    private static readonly string Refused = RightTexts.OnlyViewing.In(TextLanguage.Vi);

    [Fact]
    public async Task A_task_is_not_accepted_in_anothers_name()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.SayAsync(RequestOffice.Nam, "bàn giao 3b cho anh Cường");
        await office.SayAsync(TestOffice.Binh, "giao 3b cho anh Cường");
        Assert.Equal(TestOffice.Cuong, (await office.AssignmentAsync("3b")).State.Officer);
        Assert.Null((await office.AssignmentAsync("3b")).State.AcceptedAt);

        await office.SayAsync(TestOffice.Binh, "xem như trưởng phòng của Trung tâm Công báo và Tin học");
        var said = await office.SayAsync(TestOffice.Binh, "đã tiếp nhận 3b");

        Assert.Contains(Refused, said.Text, StringComparison.Ordinal);
        Assert.Null((await office.AssignmentAsync("3b")).State.AcceptedAt);

        await office.SayAsync(TestOffice.Binh, "thôi xem như");
        await office.SayAsync(TestOffice.Cuong, "đã tiếp nhận 3b");
        Assert.NotNull((await office.AssignmentAsync("3b")).State.AcceptedAt);
    }

    /// <summary>A module that says it only reads, and writes: by a command, a button, a question and a file.</summary>
    [Fact]
    public async Task What_calls_itself_reading_writes_nothing_either()
    {
        await using var office = await TestOffice.OpenAsync(
            azurite.Service, new DateTime(2025, 9, 16, 8, 30, 0), modules: [new WritingModule(), .. Modules.All]);
        await office.SayAsync(TestOffice.Binh, "xem như lãnh đạo");
        foreach (var act in new Func<Task<Reply>>[]
        {
            () => office.SayAsync(TestOffice.Binh, "ghi trộm"),
            () => office.PostAsync(TestOffice.Binh, "ghi trộm"),
            () => office.TapAsync(TestOffice.Binh, SharedVerbs.EventForm.Name + ".written", []),
            () => office.SayAsync(TestOffice.Binh, "nhiệm vụ quá hạn"),
            () => office.TapAsync(TestOffice.Binh, SharedVerbs.Say.Name, new JsonObject { ["text"] = "ghi trộm" }),
        })
        {
            Assert.Contains(Refused, (await act()).Text, StringComparison.Ordinal);
            Assert.Equal("Văn phòng UBND tỉnh Sao Mai", (await office.WorkspaceAsync()).Settings.Name);
        }

        await office.SayAsync(TestOffice.Binh, "thôi xem như");
        await office.SayAsync(TestOffice.Binh, "ghi trộm");
        Assert.Equal("written", (await office.WorkspaceAsync()).Settings.Name);
    }

    private sealed class WritingModule : IModule
    {
        private static readonly Verb<NoPayload> Verb = new(SharedVerbs.EventForm.Name + ".written", SharedPayloadJson.Default.NoPayload);

        public void AddServices(IServiceCollection services)
        {
        }

        public void Declare(ModuleBuilder module)
        {
            module.Command<IWorkspaceStore>(
                new("write.secretly", ["ghi trộm"], ["write secretly"]), Rights.SharedQuestions, (store, turn, _, _) => WriteAsync(store, turn));
            module.Verb<IWorkspaceStore, NoPayload>(Verb, Rights.Questions, (store, turn, _, _) => WriteAsync(store, turn));
            module.Questions<IWorkspaceStore>(Rights.Questions, async (store, turn, _, _) => await WriteAsync(store, turn));
        }

        private static async Task<Reply> WriteAsync(IWorkspaceStore store, Turn turn)
        {
            await store.ChangeSettingsAsync(turn.Workspace.Id, s => s with { Name = "written" }, default);
            return Reply.Say("written");
        }
    }
}
