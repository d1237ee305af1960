using CchcBot.App;
using CchcBot.App.Backup;
using CchcBot.App.Package;
using CchcBot.App.Read;

return args switch
{
    ["read", .. var rest] => ReadCommand.Run(rest, Console.OpenStandardInput(), Console.Out, Console.Error),
    [ReadSent.Command, .. var rest] => ReadSent.Run(rest, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error),
    ["demo", .. var rest] => await DemoCommand.RunAsync(rest, Console.Out, Console.Error),
    ["package", .. var rest] => PackageCommand.Run(
        rest, Environment.CurrentDirectory, ModuleBuilder.Build(Modules.All).Offered, Console.Out, Console.Error),
    ["backup" or "restore", .. var rest] => await BackupCommand.RunAsync(args[0], rest, settings => BotHost.Build(settings), Console.Out, Console.Error),
    _ => await BotHost.RunAsync(args),
};
