# What can be wrong with a base is told of the file in which it is wrong, the policy's own faults first.
try() {
	as-schedule --check-policy -p ours.yaml
}
printf 'base: nowhere\n' > ours.yaml; try
printf 'base: ../x.yaml\n' > ours.yaml; try
printf 'base: [hotline]\n' > ours.yaml; try
printf 'base: /etc/hostname\n' > ours.yaml; try
printf 'base: ours.yaml\nname: x\n' > ours.yaml; try
printf 'base: base.yaml\nname: x\nlanguage: fr\ncallbacks: {first: {within: 1 fortnight}}\n' > ours.yaml
printf 'name: house\nbase: hotline\n' > base.yaml; try
printf 'name: house\ncallback: {}\ncallbacks:\n  first: {from: delivry}\n' > base.yaml; try
printf 'name: house\n\tx: y\n' > base.yaml; try
printf -- '- name: house\n' > base.yaml; try
printf 'base: base.yaml\nname: x\n' > ours.yaml
printf 'name: one\nname: two\n' > base.yaml; try
