using CchcBot.Delivery;

namespace CchcBot.Slices.PersonalData;

/// <summary>Personal data: shown, exported as a file, removed.</summary>
internal sealed class PersonalDataModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<PersonalRecords>();
        services.AddSingleton<PersonalDataHandler>();
        services.AddOfficeJob<RetentionRun>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Command<PersonalDataHandler>(
            new("personal.show", ["dữ liệu của tôi", "dữ liệu cá nhân"], ["my data"]),
            Rights.Anyone,
            handler => handler.ShowAsync);
        module.Command<PersonalDataHandler>(
            new("personal.remove", ["xoá dữ liệu của tôi", "xoá dữ liệu cá nhân"], ["remove my data", "delete my data"]),
            Rights.Anyone,
            handler => handler.AskAsync);
        module.Command<PersonalDataHandler>(
            new("personal.removePerson", ["xoá dữ liệu của"], ["remove data of", "delete data of"]) { TakesArgument = true, NamesOne = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.AskOfAsync(turn, spoken.Rest, spoken.Message.Mentions, stop));

        module.Verb<PersonalDataHandler, NoPayload>(PersonalDataVerbs.File, Rights.Anyone, handler => handler.OfferAsync);
        module.Verb<PersonalDataHandler, RemovePersonPayload>(PersonalDataVerbs.Remove, Rights.Anyone, handler => handler.RemoveAsync);
        module.Verb<PersonalDataHandler, NoPayload>(PersonalDataVerbs.Keep, Rights.Anyone, (_, turn, _) => PersonalDataHandler.Keep(turn));
        module.Verb<PersonalDataHandler, RemovePersonPayload>(PersonalDataVerbs.RemoveOther, Rights.Monitors, handler => handler.RemoveOfAsync);

        module.File<PersonalDataHandler>(
            PersonalDataHandler.FileKind, Rights.Anyone, PersonalDataTexts.FileGone, (handler, turn, _, stop) => handler.FileAsync(turn, stop));

        module.Help(new(PersonalDataHelp.MyData, HelpTopic.PersonalData, Rights.Everybody));
        module.Help(new(PersonalDataHelp.RemoveMyData, HelpTopic.PersonalData, Rights.Everybody));
        module.Help(new(PersonalDataHelp.RemovePerson, HelpTopic.PersonalData, Roles.Administrator));
    }
}
