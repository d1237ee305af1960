namespace CchcBot.Slices.Ask;

/// <summary>Questions about the plans, answered as cards, text and files.</summary>
internal sealed class AskModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<AskHandler>();
        services.AddSingleton<ExportHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Questions<AskHandler>(Rights.SharedQuestions, (handler, turn, question, stop) => handler.AnswerAsync(turn, question, stop));
        module.File<ExportHandler>(
            ExportHandler.FileKind, Rights.Questions, ExportTexts.ListGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, stop));

        module.Offer(AskHelp.Offered);
        module.Help(new(SharedHelp.Mine, HelpTopic.Ask, HelpItem.Staff, First: HelpItem.Staff, IsWhole: true));
        module.Help(new(SharedHelp.Overdue, HelpTopic.Ask, HelpItem.Above, First: HelpItem.Above, IsWhole: true));
        module.Help(new(AskHelp.DueSoon, HelpTopic.Ask, HelpItem.Staff, First: HelpItem.Staff, IsWhole: true));
        module.Help(new(AskHelp.Line, HelpTopic.Ask, HelpItem.Anybody));
        module.Help(new(AskHelp.OfPlan, HelpTopic.Ask, HelpItem.Anybody));
        module.Help(new(AskHelp.Narrow, HelpTopic.Ask, HelpItem.Anybody));
        module.Help(new(AskHelp.AsOf, HelpTopic.Ask, HelpItem.Anybody));
        module.Help(new(AskHelp.Export, HelpTopic.Ask, HelpItem.Anybody));
        module.Help(new(AskHelp.AsText, HelpTopic.Ask, HelpItem.Anybody));
    }
}
