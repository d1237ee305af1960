namespace CchcBot.App;

/// <summary>What every bot has: the help, and buttons that act like a typed message.</summary>
internal sealed class GeneralModule : IModule
{
    public void AddServices(IServiceCollection services) => services.AddSingleton<HelpHandler>();

    public void Declare(ModuleBuilder module)
    {
        module.Command<HelpHandler>(new("help", ["trợ giúp", "hướng dẫn"], ["help"]), Rights.SharedHarmless, (handler, turn, _) => handler.Help(turn));
        module.Verb<HelpHandler, HelpPayload>(HelpCard.Open, Rights.SharedHarmless, (handler, turn, tapped) => handler.Topic(turn, tapped));
        module.Verb<CommandRouter, AskPayload>(
            SharedVerbs.Ask, Rights.SharedQuestions, (router, turn, asked, stop) => router.OnAskButtonAsync(turn, asked, stop));
        module.Verb<CommandRouter, SayPayload>(
            SharedVerbs.Say,
            Rights.SharedHarmless with { IsOneself = true },
            (router, turn, said, stop) => router.OnMessageAsync(turn, new TypedMessage(said.Text ?? "", [], []), _ => Task.CompletedTask, stop));

        module.Offer(GeneralHelp.Offered);
        module.Help(new(GeneralHelp.Help, HelpTopic.General, Rights.Everybody));
    }
}
