using CchcBot.Delivery;

namespace CchcBot.Slices.Administer;

/// <summary>Administration of the office: units and people, roles, calendar, channel and settings.</summary>
internal sealed class AdministerModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<UnitsHandler>();
        services.AddSingleton<PeopleHandler>();
        services.AddSingleton<ReorganisationHandler>();
        services.AddOfficeJob<GroupRoles>();
        services.AddOfficeJob<ReorganisationRun>();
        services.AddOfficeJob<RosterRun>();
        services.AddOfficeJob<UnreadableRowsRun>();
        services.AddSingleton<RolesHandler>();
        services.AddSingleton<ViewAsHandler>();
        services.AddSingleton<OfficeHandler>();
        services.AddSingleton<OfficeApprovals>();
        services.AddSingleton<OfficeChoiceHandler>();
        services.AddSingleton<SettingsHandler>();
        services.AddSingleton<DeliveryHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Command<UnitsHandler>(
            new("unit.assign", ["giao đơn vị"], ["assign unit"]) { TakesArgument = true, NamesOne = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.AssignAsync(turn, spoken.Rest, spoken.Message.Mentions, stop));
        module.Command<UnitsHandler>(
            new("unit.roster", ["đơn vị và cán bộ", "danh bạ"], ["roster"]),
            Rights.Monitors,
            (handler, turn, _) => handler.Roster(turn));
        module.Command<UnitsHandler>(new("unit.list", ["đơn vị", "danh sách đơn vị"], ["units"]), Rights.Monitors, (_, turn, _) => UnitsHandler.List(turn));
        module.Command<UnitsHandler>(
            new("unit.edit", ["sửa đơn vị"], ["edit unit"]) { TakesArgument = true },
            Rights.Monitors,
            (_, turn, spoken) => UnitsHandler.Edit(turn, spoken.Rest));
        module.Command<UnitsHandler>(
            new("unit.unmapped", ["đơn vị chưa gán", "đơn vị chưa có người phụ trách"], ["unassigned units"]),
            Rights.Monitors,
            handler => handler.UnmappedAsync);
        module.Command<ReorganisationHandler>(
            new("unit.merge", ["sáp nhập đơn vị", "sáp nhập"], ["merge units"]),
            Rights.Monitors,
            (_, turn, _) => ReorganisationHandler.Form(turn, ReorganisationKind.Merge));
        module.Command<ReorganisationHandler>(
            new("unit.split", ["chia tách đơn vị", "chia tách"], ["split unit"]),
            Rights.Monitors,
            (_, turn, _) => ReorganisationHandler.Form(turn, ReorganisationKind.Split));
        module.Command<ReorganisationHandler>(
            new("unit.rename", ["đổi tên đơn vị", "đổi tên"], ["rename unit"]),
            Rights.Monitors,
            (_, turn, _) => ReorganisationHandler.Form(turn, ReorganisationKind.Rename));
        module.Command<RolesHandler>(new("roles.grant", ["phân quyền"], ["roles", "grant roles"]), Rights.Leaders, (_, turn, _) => RolesHandler.Show(turn));
        module.Command<RolesHandler>(
            new("roles.history", ["lịch sử phân quyền"], ["role history", "history of roles"]),
            Rights.Leaders,
            (handler, turn, _, stop) => handler.HistoryAsync(turn, null, stop));
        module.Command<ViewAsHandler>(
            new("view.begin", ["xem như"], ["view as"]) { TakesArgument = true },
            Rights.Monitors with { IsOneself = true },
            (handler, turn, spoken, stop) => handler.BeginAsync(turn, spoken.Rest, stop));
        module.Command<ViewAsHandler>(
            new("view.stop", ["thôi xem như"], ["stop viewing as", "stop viewing"]),
            Rights.Harmless with { IsOneself = true },
            handler => handler.EndAsync);
        module.Command<OfficeHandler>(
            new("office.clock", ["đặt ngày"], ["set date"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.SetClockAsync(turn, spoken.Rest, stop));
        module.Command<OfficeHandler>(
            new("office.channel", ["dùng kênh này để báo cáo"], ["use this channel for reports"]),
            Rights.Leaders with { Place = Place.Shared },
            handler => handler.UseChannelAsync);
        module.Command<OfficeHandler>(
            new("office.summaryTime", ["giờ tổng hợp"], ["summary time"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.SetSummaryTimeAsync(turn, spoken.Rest, stop));
        module.Command<OfficeApprovals>(
            new("office.approve", ["duyệt cơ quan", "cơ quan chờ duyệt"], ["approve office", "approve offices"]),
            Rights.Monitors,
            handler => handler.ShowAsync);
        module.Command<OfficeChoiceHandler>(
            new("office.choose", ["đổi cơ quan", "chọn cơ quan"], ["switch office", "choose office"]),
            Rights.Harmless,
            handler => handler.ShowAsync);
        module.Command<OfficeHandler>(
            new("office.language", ["tiếng việt", "vietnamese"], ["tiếng anh", "english"]),
            Rights.Anyone,
            (handler, turn, spoken, stop) => handler.UseLanguageAsync(turn, spoken.Language, stop));
        module.Command<SettingsHandler>(
            new("settings.reminders", ["cài đặt nhắc việc"], ["reminder settings"]),
            Rights.Monitors,
            (_, turn, _) => SettingsHandler.Reminders(turn));
        module.Command<SettingsHandler>(
            new("settings.calendar", ["lịch nghỉ"], ["holidays", "work calendar"]),
            Rights.Monitors,
            (_, turn, _) => SettingsHandler.Calendar(turn));
        module.Command<DeliveryHandler>(
            new("delivery.report", ["báo cáo gửi nhắc"], ["delivery report"]),
            Rights.Monitors,
            handler => handler.ShowAsync);

        module.Verb<UnitsHandler, RosterPayload>(AdministerVerbs.AssignUnits, Rights.Monitors, handler => handler.AssignAsync);
        module.Verb<UnitsHandler, PagePayload>(
            AdministerVerbs.PageRoster, Rights.Monitors, (handler, turn, payload) => handler.Roster(turn, payload.Page ?? 1));
        module.Verb<UnitsHandler, PagePayload>(AdministerVerbs.ListUnits, Rights.Monitors, (_, turn, payload) => UnitsHandler.List(turn, payload.Page));
        module.Verb<UnitsHandler, UnitPayload>(AdministerVerbs.EditUnit, Rights.Monitors, (_, turn, payload) => UnitsHandler.Edit(turn, payload));
        module.Verb<UnitsHandler, SaveUnitPayload>(AdministerVerbs.SaveUnit, Rights.Monitors, handler => handler.SaveAsync);
        module.Verb<UnitsHandler, NoPayload>(AdministerVerbs.UnmappedUnits, Rights.Monitors, handler => handler.UnmappedAsync);
        module.Verb<UnitsHandler, NoPayload>(SharedVerbs.ShowRoster, Rights.Monitors, (handler, turn, _) => handler.Roster(turn));
        module.Verb<ReorganisationHandler, PreviewReorganisationPayload>(
            AdministerVerbs.PreviewReorganisation, Rights.Monitors, handler => handler.PreviewAsync);
        module.Verb<ReorganisationHandler, SplitPayload>(AdministerVerbs.PageReorganisation, Rights.Monitors, handler => handler.PageAsync);
        module.Verb<ReorganisationHandler, ReorganisationPayload>(AdministerVerbs.BackReorganisation, Rights.Monitors, handler => handler.BackAsync);
        module.Verb<ReorganisationHandler, SplitPayload>(AdministerVerbs.ConfirmReorganisation, Rights.Monitors, handler => handler.ConfirmAsync);
        module.Verb<ReorganisationHandler, ReorganisationPayload>(AdministerVerbs.CancelReorganisation, Rights.Monitors, handler => handler.CancelAsync);
        module.Verb<ReorganisationHandler, ReorganisationPayload>(AdministerVerbs.DropReorganisation, Rights.Monitors, handler => handler.DropAsync);
        module.Verb<PeopleHandler, PeoplePayload>(AdministerVerbs.StorePeople, Rights.Monitors, handler => handler.StoreAsync);
        module.Verb<PeopleHandler, NoPayload>(AdministerVerbs.DropPeople, Rights.Monitors, handler => handler.DropAsync);
        module.Verb<RolesHandler, PersonPayload>(AdministerVerbs.EditRoles, Rights.Leaders, handler => handler.EditAsync);
        module.Verb<RolesHandler, SaveRolesPayload>(AdministerVerbs.SaveRoles, Rights.Leaders, handler => handler.SaveAsync);
        module.Verb<RolesHandler, PagePayload>(
            AdministerVerbs.RoleHistory, Rights.Monitors, (handler, turn, payload, stop) => handler.HistoryAsync(turn, payload.Page, stop));
        module.Verb<ViewAsHandler, NoPayload>(
            SharedVerbs.StopViewing, Rights.Harmless with { IsOneself = true }, handler => handler.EndAsync);
        module.Verb<OfficeApprovals, OfficePayload>(AdministerVerbs.ApproveOffice, Rights.Monitors, handler => handler.ApproveAsync);
        module.Verb<OfficeChoiceHandler, NoPayload>(SharedVerbs.ShowOffices, Rights.Harmless, handler => handler.ShowAsync);
        module.Verb<OfficeChoiceHandler, OfficePayload>(AdministerVerbs.ChooseOffice, Rights.Anyone, handler => handler.ChooseAsync);
        module.Verb<SettingsHandler, ReminderForm>(AdministerVerbs.SaveReminders, Rights.Monitors, handler => handler.SaveRemindersAsync);
        module.Verb<SettingsHandler, SettingsPayload>(AdministerVerbs.ShowSettings, Rights.Monitors, (_, turn, tapped) => SettingsHandler.Show(turn, tapped));
        module.Verb<SettingsHandler, CalendarForm>(AdministerVerbs.SaveCalendar, Rights.Monitors, handler => handler.SaveCalendarAsync);

        module.ReceivedFile<PeopleHandler>(
            FileForm.Table, Rights.Monitors, _ => true, (handler, turn, file, stop) => handler.PreviewAsync(turn, file, stop));

        module.Offer(AdministerHelp.Offered);
        module.Help(new(AdministerHelp.Roster, HelpTopic.People, Roles.Administrator, First: Roles.Administrator, IsWhole: true));
        module.Help(new(AdministerHelp.Roles, HelpTopic.People, HelpItem.Above, IsWhole: true));
        module.Help(new(AdministerHelp.RoleHistory, HelpTopic.People, HelpItem.Above, IsWhole: true));
        module.Help(new(AdministerHelp.ViewAs, HelpTopic.People, Roles.Administrator));
        module.Help(new(AdministerHelp.StopViewing, HelpTopic.People, Roles.Administrator, IsWhole: true));
        module.Help(new(AdministerHelp.AssignUnit, HelpTopic.People, Roles.Administrator));
        module.Help(new(AdministerHelp.Units, HelpTopic.People, Roles.Administrator));
        module.Help(new(AdministerHelp.Unmapped, HelpTopic.People, Roles.Administrator));
        module.Help(new(AdministerHelp.EditUnit, HelpTopic.People, Roles.Administrator));
        module.Help(new(AdministerHelp.MergeUnits, HelpTopic.People, Roles.Administrator));
        module.Help(new(AdministerHelp.SplitUnit, HelpTopic.People, Roles.Administrator));
        module.Help(new(AdministerHelp.RenameUnit, HelpTopic.People, Roles.Administrator));
        module.Help(new(AdministerHelp.ReminderSettings, HelpTopic.Reminders, Roles.Administrator));
        module.Help(new(AdministerHelp.Calendar, HelpTopic.Reminders, Roles.Administrator));
        module.Help(new(AdministerHelp.SummaryTime, HelpTopic.Reminders, Roles.Administrator));
        module.Help(new(AdministerHelp.UseChannel, HelpTopic.Reminders, HelpItem.Above));
        module.Help(new(AdministerHelp.DeliveryReport, HelpTopic.Reminders, Roles.Administrator));
        module.Help(new(AdministerHelp.ApproveOffice, HelpTopic.People, Roles.Administrator));
        module.Help(new(AdministerHelp.ChooseOffice, HelpTopic.General, Rights.Everybody));
        module.Help(new(AdministerHelp.SetClock, HelpTopic.Reminders, Roles.Administrator, DemoOnly: true));
        module.Help(new(AdministerHelp.Language, HelpTopic.General, Rights.Everybody));
    }
}
