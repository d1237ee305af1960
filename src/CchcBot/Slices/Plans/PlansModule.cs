using CchcBot.Delivery;
using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Office;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Slices.Plans;

/// <summary>Plans: loaded from files, their doubts settled, amended, replaced, carried over and closed.</summary>
internal sealed class PlansModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddOfficeJob<PlanSuccession>();
        services.AddSingleton<RevisionHandler>();
        services.AddSingleton<TaskEditHandler>();
        services.AddSingleton<DecisionHandler>();
        services.AddOfficeJob<DecisionRun>();
        services.AddSingleton<RollOverHandler>();
        services.AddSingleton<ClosePlanHandler>();
        services.AddOfficeJob<RollOverRun>();
        services.AddSingleton<LoadPlanHandler>();
        services.AddSingleton<DoubtsHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Command<LoadPlanHandler>(
            new("plan.load", ["nạp kế hoạch"], ["load plan", "load the plan", "load a plan"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, _) => handler.Choose(turn));
        module.Command<LoadPlanHandler>(
            new("plan.issue", ["ban hành số", "ban hành kế hoạch"], ["issue plan"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.IssueAsync(turn, spoken.Rest, stop));
        module.Command<LoadPlanHandler>(
            new("plan.list", ["danh sách kế hoạch"], ["list plans", "plans"]),
            Rights.Questions,
            (handler, turn, _, stop) => handler.ListAsync(turn, stop));
        module.Command<TaskEditHandler>(
            new("task.edit", ["sửa nhiệm vụ", "điều chỉnh nhiệm vụ"], ["edit task"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.SaidAsync(turn, TaskEdit.Edit, spoken.Rest, stop));
        module.Command<TaskEditHandler>(
            new("task.add", ["thêm nhiệm vụ", "bổ sung nhiệm vụ"], ["add task"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.SaidAsync(turn, TaskEdit.Add, spoken.Rest, stop));
        module.Command<TaskEditHandler>(
            new("task.cancel", ["huỷ nhiệm vụ", "huỷ bỏ nhiệm vụ"], ["cancel task"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.SaidAsync(turn, TaskEdit.Cancel, spoken.Rest, stop));
        module.Command<TaskEditHandler>(
            new("task.activate", ["kích hoạt", "kích hoạt nhiệm vụ"], ["activate", "activate task"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.SaidAsync(turn, TaskEdit.Activate, spoken.Rest, stop));
        module.Command<DecisionHandler>(
            new("task.decide", ["việc chờ quyết định", "chờ quyết định"], ["pending decisions"]),
            Rights.Leaders,
            (handler, turn, _, stop) => handler.ShowAsync(turn, stop));
        module.Command<RollOverHandler>(
            new("plan.rollOver", ["chuyển tiếp nhiệm vụ"], ["carry over tasks", "roll over tasks"]),
            Rights.Monitors,
            (handler, turn, _, stop) => handler.ShowAsync(turn, null, stop));
        module.Command<ClosePlanHandler>(
            new("plan.close", ["đóng kế hoạch", "kết thúc kế hoạch"], ["close plan"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.SayAsync(turn, spoken.Rest, stop));
        module.Command<ClosePlanHandler>(
            new("plan.reopen", ["mở lại kế hoạch"], ["reopen plan"]) { TakesArgument = true },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.ReopenAsync(turn, spoken.Rest, stop));

        module.Tap<LoadPlanHandler>(Verbs.PickPlan, Rights.Monitors, (handler, turn, tapped, stop) => handler.FolderFileAsync(turn, tapped, stop));
        module.Tap<LoadPlanHandler>(Verbs.StorePlan, Rights.Monitors, (handler, turn, tapped, stop) => handler.StoreAsync(turn, tapped, stop));
        module.Tap<LoadPlanHandler>(Verbs.DropPlan, Rights.Monitors, (handler, turn, tapped, stop) => handler.DropAsync(turn, tapped, stop));
        module.Tap<LoadPlanHandler>(Verbs.AmendPlan, Rights.Monitors, (handler, turn, tapped, stop) => handler.AmendAsync(turn, tapped, stop));
        module.Tap<LoadPlanHandler>(Verbs.SettlePast, Rights.Monitors, (handler, turn, tapped, stop) => handler.SettlePastAsync(turn, tapped, stop));
        module.Tap<DoubtsHandler>(Verbs.ShowPreview, Rights.Monitors, (handler, turn, tapped, stop) => handler.PreviewAsync(turn, tapped, stop));
        module.Tap<DoubtsHandler>(Verbs.ShowDoubts, Rights.Monitors, (handler, turn, tapped, stop) => handler.ShowAsync(turn, tapped, stop));
        module.Tap<DoubtsHandler>(Verbs.CorrectPlan, Rights.Monitors, (handler, turn, tapped, stop) => handler.CorrectAsync(turn, tapped, stop));
        module.Tap<DoubtsHandler>(Verbs.ListDoubts, Rights.Monitors, (handler, turn, tapped, stop) => handler.ListAsync(turn, tapped, stop));
        module.Tap<DoubtsHandler>(Verbs.UndoCorrections, Rights.Monitors, (handler, turn, tapped, stop) => handler.UndoAsync(turn, tapped, stop));
        module.Tap<TaskEditHandler>(Verbs.TaskForm, Rights.Monitors, (handler, turn, tapped, stop) => handler.FormAsync(turn, tapped, stop));
        module.Tap<TaskEditHandler>(Verbs.TaskReview, Rights.Monitors, (handler, turn, tapped, stop) => handler.ReviewAsync(turn, tapped, stop));
        module.Tap<TaskEditHandler>(Verbs.TaskSave, Rights.Monitors, (handler, turn, tapped, stop) => handler.SaveAsync(turn, tapped, stop));
        module.Tap<TaskEditHandler>(Verbs.TaskLeave, Rights.Monitors, (_, turn, _, _) => Task.FromResult(TaskEditHandler.Leave(turn)));
        module.Tap<DecisionHandler>(Verbs.Decide, Rights.Leaders, (handler, turn, tapped, stop) => handler.DecideAsync(turn, tapped, stop));
        module.Tap<RollOverHandler>(Verbs.RollOverShow, Rights.Monitors, (handler, turn, tapped, stop) => handler.ShowAsync(turn, tapped.Text("to"), stop));
        module.Tap<RollOverHandler>(Verbs.RollOver, Rights.Monitors, (handler, turn, tapped, stop) => handler.CarryAsync(turn, tapped, stop));
        module.Tap<ClosePlanHandler>(Verbs.ClosePlan, Rights.Monitors, (handler, turn, tapped, stop) => handler.CloseAsync(turn, tapped, stop));

        module.File<DoubtsHandler>(
            DoubtsHandler.FileKind, Rights.Monitors, DoubtTexts.FileGone, (handler, turn, id, stop) => handler.FileAsync(turn, id, stop));
        module.ReceivedFile<LoadPlanHandler>(
            Rights.Monitors,
            file => file.Sheets is null,
            async (handler, turn, file, stop) => await handler.PreviewAsync(turn, file.Content, file.Name, stop));

        module.Help(new(PlanHelp.LoadPlan, HelpTopic.Plans, Roles.Administrator, First: Roles.Administrator, IsWhole: true));
        module.Help(new(SharedHelp.Decide, HelpTopic.Ask, HelpItem.Above));
        module.Help(new(PlanHelp.IssuePlan, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.ListPlans, HelpTopic.Plans, HelpItem.Anybody, IsWhole: true));
        module.Help(new(PlanHelp.EditTask, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.AddTask, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.CancelTask, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.ActivateTask, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.RollOver, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.ClosePlan, HelpTopic.Plans, Roles.Administrator));
        module.Help(new(PlanHelp.ReopenPlan, HelpTopic.Plans, Roles.Administrator));
    }
}
